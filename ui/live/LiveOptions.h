// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "ui/words/LiveWords.h"

#include <QDateTime>
#include <QWidget>

#include <chrono>
#include <optional>

class QLabel;
class QRadioButton;
class QTimeEdit;

namespace ui {

class NumberBox;
class SentenceLabel;
class TypedConfirmation;

/// What is proposed of a wait.
struct LiveTerms {
    std::chrono::seconds idleFor{30};
    std::chrono::hours endsAfter{6}; ///< from now
};

/// What can become of an encoder that is live, to be chosen among: it waits until it stops, or for its next reconnect,
/// or it is disconnected, for which its name is typed. A wait is chosen at first.
class LiveOptions final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveOptions)

public:
    /// `terms` are proposed; `typed` is what has to be typed before it is cut.
    LiveOptions(const QString &typed, const LiveTerms &terms, QWidget *parent = nullptr);

    /// As if a person had chosen to cut it, as soon as that can be.
    void wishCut() { m_isCutWished = true; }
    /// `obstacle`: why it cannot be cut.
    void show(const LiveNames &names, std::optional<patchbay::CutObstacle> obstacle);

    /// What was typed was meant for something else.
    void askAnew();

    patchbay::IfLive chosen() const;
    /// What is chosen can be done, and is confirmed where it has to be.
    bool isConfirmed() const;
    /// "Wait", "Move at reconnect" or "Disconnect and rebind".
    QString actLabel() const;
    /// Of a wait.
    std::chrono::seconds idleFor() const;
    QDateTime giveUpAt() const;

    QWidget *first() const;

Q_SIGNALS:
    /// What is chosen, or whether it is confirmed.
    void changed();

private:
    QWidget *makeTerms(const LiveTerms &terms);
    QWidget *optionOf(QRadioButton *button, const QList<QWidget *> &below);
    QString dayOfEnd() const;
    void update();

    QString m_expected; ///< to be typed
    QRadioButton *m_wait;
    QRadioButton *m_reconnect;
    QRadioButton *m_cut;
    NumberBox *m_idleFor;
    QDateTime m_proposedEnd;
    QTimeEdit *m_giveUpAt;
    QLabel *m_day;
    SentenceLabel *m_onceIdle;
    SentenceLabel *m_atReconnect;
    SentenceLabel *m_loses;
    SentenceLabel *m_comesBack;
    TypedConfirmation *m_typed;
    bool m_detaches = false;
    bool m_isCutWished = false;
};

} // namespace ui
