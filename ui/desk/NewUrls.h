// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/UrlNeeds.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QToolButton;

namespace ui {

class MessageBar;
class NewUrlsDialog;

/// Which encoders of the plant need a new URL, as one message above the list however many they are, with a list behind
/// it. An encoder leaves it by going live on its new stage, or by a person's word that it has its URL.
class NewUrls final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewUrls)

public:
    /// All of it outlives this; dialogs belong to `window`.
    NewUrls(patchbay::UrlNeeds &needs, const patchbay::Plant &plant, MessageBar &bar, QWidget *window,
            QObject *parent = nullptr);
    ~NewUrls() override;

    /// For the line below: how many there are, while the message is dismissed; it opens their list.
    QToolButton &waiting() const { return *m_waiting; }

Q_SIGNALS:
    /// "URL of cam-03 copied."
    void statusText(const QString &text);

private:
    void show();
    QString sentenceOf(const std::vector<patchbay::UrlNeed> &needs) const;
    void copyUrl(const patchbay::UrlNeed &need);
    void dismiss();
    void openList();

    patchbay::UrlNeeds &m_needs;
    const patchbay::Plant &m_plant;
    MessageBar &m_bar;
    QPointer<QWidget> m_window;
    QPointer<NewUrlsDialog> m_list;
    QToolButton *m_waiting;
    QHash<QString, QString> m_dismissed; ///< ARNs of those of which the message was, and of the stage they need it for
};

} // namespace ui
