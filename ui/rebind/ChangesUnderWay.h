// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

#include <map>
#include <stop_token>

namespace ui {

/// The changes that have begun and not ended, one for each configuration at most.
class ChangesUnderWay {
    Q_DECLARE_TR_FUNCTIONS(ui::ChangesUnderWay)

public:
    /// `text` says what is being done: "Moving cam-03 to main-show.". The token is stopped by stopWaiting().
    std::stop_token begin(const QString &configurationArn, const QString &text);
    void end(const QString &configurationArn);
    bool contains(const QString &configurationArn) const { return m_changes.contains(configurationArn); }
    /// Gives up waiting for it. Does nothing when it is not under way.
    void stopWaiting(const QString &configurationArn);

    /// Gives up waiting for each; how many there were.
    int stopWaitingForAll();
    /// What is being done, in a sentence; empty when it is nothing.
    QString text() const;

private:
    struct Change {
        QString text;
        std::stop_source waiting;
    };

    std::map<QString, Change> m_changes; ///< by the configuration's ARN
};

} // namespace ui
