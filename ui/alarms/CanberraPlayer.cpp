// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alarms/AlarmTone.h"
#include "ui/alarms/SoundPlayer.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryFile>

#include <canberra.h>

#include <atomic>
#include <thread>
#include <utility>

namespace ui {

namespace {

Q_LOGGING_CATEGORY(sounds, "patchbay.sound", QtInfoMsg)

/// Which of its sounds: one takes the place of the one before.
constexpr uint32_t theAlarm = 1;

/// What talks to the sound server, which may take its time or never answer: in a thread for each sound, one after the
/// other. Nobody waits for that: where it hangs, it outlives the player.
struct Session {
    std::atomic_bool isBusy = false;
    ca_context *context = nullptr; ///< of the thread, as the rest
    std::unique_ptr<QTemporaryFile> tone;
    bool hasFailed = false;

    Session() = default;
    ~Session()
    {
        if (context)
            ca_context_destroy(context);
    }
    Q_DISABLE_COPY_MOVE(Session)

    int playFile(const QByteArray &path)
    {
        if (!context) {
            if (const int error = ca_context_create(&context); error != CA_SUCCESS) {
                context = nullptr;
                return error;
            }
            ca_context_change_props(context, CA_PROP_APPLICATION_NAME, "IVS Patchbay", CA_PROP_APPLICATION_ID,
                                    "io.github.ivs_patchbay.IvsPatchbay", nullptr);
        }
        ca_context_cancel(context, theAlarm);
        return ca_context_play(context, theAlarm, CA_PROP_MEDIA_FILENAME, path.constData(), CA_PROP_MEDIA_ROLE, "event",
                               CA_PROP_EVENT_DESCRIPTION, "Alarm", CA_PROP_CANBERRA_CACHE_CONTROL, "never", nullptr);
    }

    QByteArray ownTone()
    {
        if (!tone) {
            tone = std::make_unique<QTemporaryFile>();
            if (!tone->open() || tone->write(alarmTone()) < 0 || !tone->flush())
                qCWarning(sounds) << "The tone could not be written to" << tone->fileName();
        }
        return QFile::encodeName(tone->fileName());
    }

    void play(const QString &file)
    {
        int error = file.isEmpty() ? CA_ERROR_NOTFOUND : playFile(QFile::encodeName(file));
        if (error != CA_SUCCESS)
            error = playFile(ownTone());
        if (error != CA_SUCCESS && context) { // with the next one the device may be there
            ca_context_destroy(context);
            context = nullptr;
        }
        if (error != CA_SUCCESS && !std::exchange(hasFailed, true))
            qCWarning(sounds) << "No sound can be played:" << ca_strerror(error);
        isBusy = false;
    }
};

class CanberraPlayer final : public SoundPlayer {
public:
    void play(const QString &file) override
    {
        if (!m_session->isBusy.exchange(true))
            std::thread([session = m_session, file] { session->play(file); }).detach();
    }

private:
    std::shared_ptr<Session> m_session = std::make_shared<Session>();
};

} // namespace

std::unique_ptr<SoundPlayer> makeSoundPlayer()
{
    return std::make_unique<CanberraPlayer>();
}

} // namespace ui
