// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/Plan.h"

#include <QTimer>
#include <QWidget>

namespace ui {

class SentenceLabel;
class SeveritySign;

/// How an encoder stands against the plan, and for how long if that is wrong; hidden where nothing is planned. GUI
/// thread only.
class PlanLine final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanLine)

public:
    explicit PlanLine(QWidget *parent = nullptr);

    /// Both outlive this.
    void follow(const patchbay::Plan &plan, const patchbay::Plant &plant);
    /// The encoder with this ARN.
    void showStandingOf(const QString &encoderArn);
    /// It is planned to be live where it is, and is not.
    bool isMissing() const;

Q_SIGNALS:
    /// isMissing() may be another.
    void changed();

private:
    void update();

    const patchbay::Plan *m_plan = nullptr;
    const patchbay::Plant *m_plant = nullptr;
    QString m_encoderArn;
    SeveritySign *m_sign;
    SentenceLabel *m_sentence;
    QTimer m_nextSecond; ///< while it is said how many there were
};

} // namespace ui
