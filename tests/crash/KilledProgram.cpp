// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "KilledProgram.h"

#include "patchbay/journal/Journal.h"
#include "support/Ended.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Journal;

namespace tests {

namespace {

constexpr int patience = 60'000; // milliseconds: a busy machine is not a failure

} // namespace

KilledProgram::KilledProgram()
    : m_environment(QProcessEnvironment::systemEnvironment())
    , m_emulator(QStringList{u"--configurations"_s, u"40"_s, u"--stages"_s, u"4"_s, u"--rate-limits"_s, u"off"_s,
                             u"--publishers"_s, u"off"_s})
{
    [this] { QVERIFY(m_emulator.waitUntilListening()); }();
    m_control = std::make_unique<test::EmulatorControl>(m_emulator.endpoint());
    m_environment.insert(u"AWS_ACCESS_KEY_ID"_s, m_emulator.credentials().accessKeyId);
    m_environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, m_emulator.credentials().secretAccessKey.reveal());
    // Answers that take their time, so that some are always under way.
    test::EmulatorFault slow{u"slow"_s};
    slow.late = std::chrono::milliseconds(40);
    m_control->addLastingFault(slow);
}

KilledProgram::~KilledProgram() = default;

aws::Credentials KilledProgram::key()
{
    return {qEnvironmentVariable("AWS_ACCESS_KEY_ID"), aws::Secret(qEnvironmentVariable("AWS_SECRET_ACCESS_KEY")), {}};
}

bool KilledProgram::isKilled(QProcess &process, int afterMilliseconds)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setProcessEnvironment(m_environment);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--take"_s, m_dir.path(), m_emulator.endpoint().toString(), m_emulator.region()});
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience))
            return false;
    }
    const bool hasEnded = process.waitForFinished(afterMilliseconds);
    process.kill();
    process.waitForFinished();
    return !hasEnded;
}

int KilledProgram::openIntents()
{
    Journal journal(m_dir.path());
    const auto open = support::ended(journal.openIntents());
    return open && *open ? static_cast<int>((*open)->size()) : -1;
}

/// It is asked to end as soon as nothing is open any more.
bool KilledProgram::isSettledByTheProgram()
{
    QProcess program;
    program.setProcessEnvironment(m_environment);
    program.setStandardErrorFile(QProcess::nullDevice());
    program.start(qEnvironmentVariable("IVS_PATCHBAY"),
                  {u"--config-dir"_s, m_dir.path(), u"--endpoint-url"_s, m_emulator.endpoint().toString(),
                   u"--account"_s, u"Environment"_s, u"--region"_s, m_emulator.region()});
    const bool isSettled = QTest::qWaitFor([this] { return openIntents() == 0; }, patience);
    program.terminate();
    return program.waitForFinished(patience) && program.exitStatus() == QProcess::NormalExit && isSettled;
}

void KilledProgram::goThroughRounds(const std::function<QStringList()> &differences)
{
    goThroughRounds(differences, [this] { return isSettledByTheProgram(); });
}

void KilledProgram::goThroughRounds(const std::function<QStringList()> &differences,
                                    const std::function<bool()> &settle)
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("KILL_ROUNDS", &isNumber);
    const int rounds = isNumber ? asked : 6;
    int settled = 0;
    int round = 0;
    // Few rounds may all miss what they are about.
    for (; round < rounds || (settled == 0 && round < 5 * rounds); ++round) {
        QProcess process;
        QVERIFY(isKilled(process,
                         QRandomGenerator::global()->bounded(int(m_shortestLife.count()), int(m_longestLife.count()))));
        const int left = openIntents();
        QVERIFY(left >= 0);
        QVERIFY(left == 0 || settle());
        settled += left;
        QCOMPARE(differences().join(u'\n'), QString());
    }
    QVERIFY2(settled > 0, "it was never killed while a change was under way");
    qInfo("%d rounds, %d changes were under way when it was killed", round, settled);
}

} // namespace tests
