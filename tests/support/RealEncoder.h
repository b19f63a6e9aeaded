// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace test {

/// An encoder that publishes for real: ffmpeg with a small test picture. It needs an event loop, and ends with this
/// object.
class RealEncoder final : public QObject {
    Q_OBJECT

public:
    /// What a real encoder does when it is cut off or refused.
    enum class Then { Stays, TriesAgain };

    /// @param url of the stage, with the stream key behind it
    explicit RealEncoder(const QString &url, Then then = Then::Stays);
    ~RealEncoder() override;

    /// Whether it has given up: it was refused or cut off, and stays so.
    bool hasEnded() const;
    /// As a person does it.
    void stop();

    /// Whether this computer has ffmpeg and what is needed to receive it; a sentence for QSKIP when it hasn't.
    static QString whatIsMissing();

private:
    QString m_url;
    QProcess m_process;
    QTimer m_retry;
};

} // namespace test
