// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

#include <QTimer>

#include <stop_token>

class QPushButton;

namespace ui {

class SentenceLabel;

/// A dialog whose act waits for a disk, which may be another computer's. When that takes longer than a moment it is
/// said. Who leaves meanwhile is not held up, and nothing is written that was not begun; the dialog is there, unseen,
/// until it is known what became of it.
class WritingDialog : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WritingDialog)

public:
    void done(int result) override;

protected:
    /// It deletes itself when it is closed.
    explicit WritingDialog(QWidget *parent);

    bool isWriting() const { return m_isWriting; }
    /// Until endWriting() the act is off. `sentence` says that it takes its time.
    std::stop_token beginWriting(QPushButton &act, SentenceLabel &sentence);
    /// It is known what became of it. False: the person has left, and this is about to go.
    bool endWriting();

private:
    QTimer m_slow;
    std::stop_source m_stop;
    QPushButton *m_act = nullptr;
    SentenceLabel *m_sentence = nullptr;
    bool m_isWriting = false;
    bool m_isLeft = false;
};

} // namespace ui
