// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace files {
class Settings;
struct Error;
} // namespace files

namespace patchbay {
class UrlNeeds;
}

namespace ui {

class MessageBar;

/// Says in the window's bar what the configuration folder does not keep, for as long as it is so.
class KeptNotices final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptNotices)

public:
    /// All of it outlives this.
    KeptNotices(MessageBar &bar, const files::Settings &settings, const patchbay::UrlNeeds &urlNeeds,
                QObject *parent = nullptr);

    /// Nothing can be kept in the configuration folder; the sentence goes as soon as something could be.
    void showNothingIsKept(const QString &sentence);

private:
    void showSettingsNotKept(const files::Error &error, const QStringList &keys);
    void showUrlsNotKept(const files::Error &error);

    MessageBar &m_bar;
    bool m_isNothingKept = false; ///< and that is said
    QString m_said; ///< of the settings
};

} // namespace ui
