// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/messages/MessageBar.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class SentenceLabel;

/// One message of a MessageBar. Assistive technology is told of it when it comes to be seen, and when it says something
/// else.
class MessageStrip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageStrip)

public:
    explicit MessageStrip(QWidget *parent = nullptr);

    /// Takes over another message; what stayed the same is not built again, so that a focused button keeps the focus.
    void setMessage(const Message &message);
    /// Read out before the message; nothing when it is empty.
    void setWhose(const QString &whose);
    /// Gives the focus to the first button, if there is one.
    void focusAction();
    /// Its owner knows what to do then.
    const QToolButton &dismissButton() const { return *m_dismiss; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setActions(const std::vector<MessageAction> &actions);
    void run(int action);
    void updateName();
    void updateLook();

    Message m_message;
    QString m_whose;
    QLabel *m_icon;
    SentenceLabel *m_sentence;
    QHBoxLayout *m_buttons;
    QToolButton *m_dismiss;
};

} // namespace ui
