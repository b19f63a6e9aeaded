// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alarms/AlarmTone.h"
#include "ui/alarms/SoundPlayer.h"

#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace {

template <typename Number>
Number numberAt(const QByteArray &wav, qsizetype offset)
{
    return qFromLittleEndian<Number>(wav.constData() + offset);
}

} // namespace

class TestAlarmTone final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsAWholeWavFile();
    void itIsSoftAndDoesNotClick();
    void withoutADeviceNobodyWaits();
};

void TestAlarmTone::itIsAWholeWavFile()
{
    const QByteArray wav = ui::alarmTone();
    QCOMPARE(wav.first(4), QByteArray("RIFF"));
    QCOMPARE(wav.sliced(8, 8), QByteArray("WAVEfmt "));
    QCOMPARE(numberAt<quint32>(wav, 4), quint32(wav.size() - 8));
    QCOMPARE(numberAt<quint16>(wav, 20), quint16(1)); // uncompressed
    QCOMPARE(numberAt<quint16>(wav, 22), quint16(1)); // of its channels
    QCOMPARE(numberAt<quint16>(wav, 34), quint16(16)); // bits
    QCOMPARE(wav.sliced(36, 4), QByteArray("data"));
    QCOMPARE(numberAt<quint32>(wav, 40), quint32(wav.size() - 44));
    const double seconds = double(wav.size() - 44) / numberAt<quint32>(wav, 28);
    QVERIFY(seconds > 0.5 && seconds < 1.5);
}

void TestAlarmTone::itIsSoftAndDoesNotClick()
{
    const QByteArray wav = ui::alarmTone();
    std::vector<int> samples;
    for (qsizetype at = 44; at < wav.size(); at += 2)
        samples.push_back(numberAt<qint16>(wav, at));
    const int peak = std::abs(*std::ranges::max_element(samples, {}, [](int each) { return std::abs(each); }));
    QVERIFY(peak > 2'000 && peak < 13'000); // about -8 dB at most
    QVERIFY(std::abs(samples.front()) < 50 && std::abs(samples.back()) < 50);
    int steepest = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        steepest = std::max(steepest, std::abs(samples[i] - samples[i - 1]));
    QVERIFY(steepest < 2'000);
}

/// As here, where there is none.
void TestAlarmTone::withoutADeviceNobodyWaits()
{
    const auto player = ui::makeSoundPlayer();
    for (int time = 0; time < 5; ++time)
        player->play(time % 2 == 0 ? QString() : QStringLiteral("/nowhere/of/mine.wav"));
}

QTEST_MAIN(TestAlarmTone)

#include "tst_alarmtone.moc"
