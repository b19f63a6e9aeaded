// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RealEncoder.h"

#include "emulator/ingest/Nginx.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace test {
namespace {

constexpr std::chrono::milliseconds retryAfter{300};

QStringList arguments(const QString &url)
{
    const QString line = u"-nostdin -loglevel error -re -f lavfi -i testsrc=size=160x120:rate=10 "
                         "-f lavfi -i anullsrc=r=44100:cl=mono -c:v libx264 -preset ultrafast -profile:v baseline "
                         "-bf 0 -g 10 -threads 1 -pix_fmt yuv420p -c:a aac -b:a 32k -f flv"_s;
    return line.split(u' ') + QStringList{url};
}

} // namespace

RealEncoder::RealEncoder(const QString &url, Then then)
    : m_url(url)
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice()); // it names the key
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    const auto start = [this] { m_process.start(u"ffmpeg"_s, arguments(m_url), QIODevice::NotOpen); };
    connect(&m_retry, &QTimer::timeout, this, start);
    if (then == Then::TriesAgain)
        connect(&m_process, &QProcess::finished, &m_retry, qOverload<>(&QTimer::start));
    start();
}

RealEncoder::~RealEncoder()
{
    stop();
}

bool RealEncoder::hasEnded() const
{
    return m_process.state() == QProcess::NotRunning && !m_retry.isActive();
}

void RealEncoder::stop()
{
    m_process.disconnect();
    m_retry.stop();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString RealEncoder::whatIsMissing()
{
    if (QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty())
        return u"ffmpeg is not installed."_s;
    return emulator::Nginx::whatIsMissing({emulator::ListenAddress(), emulator::ListenAddress()});
}

} // namespace test
