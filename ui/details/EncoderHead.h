// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/AccountMark.h"
#include "ui/tally/Tally.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QToolButton;

namespace ui {

class ElidedField;
class MarkBar;
class MoveLine;
class PlanLine;
class TallyLabel;

/// Which encoder it is: its name, whose it is where that is a question, how it is, and whether it is being read.
class EncoderHead final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EncoderHead)

public:
    explicit EncoderHead(QWidget *parent = nullptr);

    void setEncoder(const QString &arn, const QString &name);
    QString name() const;
    void setState(const ShownState &state);
    /// Its account and its region; each empty where nobody asks, as there is but one.
    void setSource(const QString &account, const QString &region, const std::optional<AccountMark> &mark);
    /// What others have done to the encoder with this ARN, in sentences; empty: nothing. Asked by setEncoder().
    using RemarksOf = std::function<QString(const QString &encoderArn)>;
    void setRemarks(RemarksOf remarksOf) { m_remarksOf = std::move(remarksOf); }
    void setReading(bool isReading);
    /// A button for what concerns where it is; it outlives this.
    void setAct(QAction &act);
    MoveLine &move() { return *m_move; }
    PlanLine &plan() { return *m_plan; }
    const QToolButton &copyButton() const { return *m_copyName; }

private:
    void showState();

    ElidedField *m_name;
    QToolButton *m_copyName;
    QWidget *m_sourceLine;
    MarkBar *m_mark;
    ElidedField *m_account;
    QLabel *m_region;
    TallyLabel *m_tally;
    QLabel *m_reading;
    RemarksOf m_remarksOf = [](const QString &) { return QString(); };
    QLabel *m_remarks;
    MoveLine *m_move;
    ShownState m_state; ///< as it is without the plan
    PlanLine *m_plan;
    QToolButton *m_act;
};

} // namespace ui
