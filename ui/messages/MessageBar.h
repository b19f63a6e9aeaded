// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/messages/Remedies.h"
#include "ui/words/Severity.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace ui {

class MessageStrip;

/// One sentence or two, one or two buttons.
struct Message {
    QString id; ///< what it is about: a newer message with the same id takes its place
    Severity severity = Severity::Note;
    QString sentence;
    std::vector<MessageAction> actions;
    bool dismissible = true;
};

/// The strip above the list: messages that need no decision now. It takes no room while it has none, and never more
/// than a small part of the window: there is a scroll bar for the others then, and a new one is in sight. Showing one
/// never moves the focus. Assistive technology sees each message as an alert.
class MessageBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    /// Whose messages these are, where they stand among others': assistive technology hears it before each. Empty: that
    /// goes without saying.
    void setWhose(const QString &whose);
    /// What can be done about any error that is shown here.
    void setRemedies(Remedies remedies) { m_remedies = std::move(remedies); }
    const Remedies &remedies() const { return m_remedies; }
    /// An error as a message: its heading and first sentence, the best remedies as buttons, and Details, which have all
    /// that can be carried out. `own` are for this error, before those for any.
    void showError(const QString &id, const ErrorText &text, const Remedies &own = {}, bool dismissible = false);
    /// Gives the focus to a message's first button: for one that answers what a person just did here.
    void focusAction(const QString &id);
    /// The same for whichever stands first.
    void focusFirst();
    /// Where there is a scroll bar, this one is in sight now.
    void bringIntoSight(const QString &id);
    void clear(const QString &id);
    bool isShowing(const QString &id) const { return m_strips.contains(id); }
    bool isEmpty() const { return m_strips.isEmpty(); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person dismissed it.
    void dismissed(const QString &id);
    /// It shows something now, or nothing any more.
    void emptyChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QScrollArea *m_room;
    Remedies m_remedies;
    QString m_whose;
    QVBoxLayout *m_column; ///< of the strips
    QHash<QString, MessageStrip *> m_strips;
    QPointer<QWidget> m_window; ///< whose height it minds
};

} // namespace ui
