// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alarms/AlarmTone.h"

#include <QBuffer>
#include <QDataStream>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr int samplesPerSecond = 44'100;
constexpr int bytesPerSample = 2;
constexpr int samples = samplesPerSecond * 9 / 10;
/// Of full scale: it is heard beside a programme, and frightens nobody.
constexpr double loudness = 0.22;
constexpr double attack = 0.02; ///< seconds, so that it does not click
constexpr double decay = 0.18; ///< seconds, until a third is left

struct Note {
    double frequency; ///< Hz
    double begin; ///< seconds
};
/// A fourth, rising.
constexpr Note notes[] = {{587.33, 0}, {783.99, 0.22}};

double valueOf(const Note &note, double time)
{
    const double since = time - note.begin;
    if (since < 0)
        return 0;
    const double swell = since < attack ? 0.5 - 0.5 * std::cos(std::numbers::pi * since / attack) : 1;
    return swell * std::exp(-since / decay) * std::sin(2 * std::numbers::pi * note.frequency * since);
}

/// Fades to nothing at the end.
double valueAt(int sample)
{
    const double time = double(sample) / samplesPerSecond;
    double value = 0;
    for (const Note &note : notes)
        value += valueOf(note, time);
    const double left = double(samples - 1 - sample) / samplesPerSecond;
    return std::clamp(value * loudness * std::min(1.0, left / 0.1), -1.0, 1.0);
}

} // namespace

/// As in "Multimedia Programming Interface and Data Specifications 1.0" (IBM and Microsoft, 1991), "WAVE".
QByteArray alarmTone()
{
    QByteArray wav;
    QBuffer buffer(&wav);
    buffer.open(QIODevice::WriteOnly);
    QDataStream out(&buffer);
    out.setByteOrder(QDataStream::LittleEndian);
    constexpr quint32 length = samples * bytesPerSample;
    constexpr quint16 uncompressed = 1;
    constexpr quint16 channels = 1;
    out.writeRawData("RIFF", 4);
    out << quint32(36 + length);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << uncompressed << channels << quint32(samplesPerSecond)
        << quint32(samplesPerSecond * bytesPerSample) << quint16(bytesPerSample) << quint16(8 * bytesPerSample);
    out.writeRawData("data", 4);
    out << length;
    for (int sample = 0; sample < samples; ++sample)
        out << qint16(std::lround(valueAt(sample) * 32'767));
    return wav;
}

} // namespace ui
