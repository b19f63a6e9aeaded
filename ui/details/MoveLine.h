// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tally/ShownMoves.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QToolButton;

namespace ui {

class SentenceLabel;
class TallyLabel;

/// What becomes of the move of an encoder that was live when it was asked for, and what can be done about that; hidden
/// where there is nothing to tell. GUI thread only.
class MoveLine final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveLine)

public:
    explicit MoveLine(QWidget *parent = nullptr);

    /// What it waits for, and for how long, in a sentence or two.
    using Words = std::function<QString(const patchbay::LiveMove &move)>;
    /// The moves outlive this.
    void follow(const patchbay::LiveMoves &moves, Words words);
    /// A button while it waits, be it for its turn to be cut; it outlives this.
    void setCancel(QAction &cancel);
    /// Buttons while it does not come back: takes it back to where it was, and copies whom to call (empty: nobody is
    /// named), which is told then.
    struct Help {
        std::function<void(const patchbay::LiveMove &move)> putBack;
        std::function<QString(const patchbay::LiveMove &move)> contact;
        std::function<void(const QString &contact)> copied;
    };
    void setHelp(Help help);
    /// The encoder with this ARN.
    void showMoveOf(const QString &encoderArn);
    /// What the words say may be something else by now.
    void update();

private:
    void showHelp(const patchbay::LiveMove &move);

    QTimer m_second; ///< its idle time is counted
    std::unique_ptr<ShownMoves> m_moves;
    Words m_words;
    QString m_encoderArn;
    TallyLabel *m_sign;
    Help m_help;
    QToolButton *m_cancel;
    QToolButton *m_putBack;
    QToolButton *m_copyContact;
    SentenceLabel *m_sentence;
};

} // namespace ui
