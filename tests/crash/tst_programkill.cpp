// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A kill -9 at any moment of a running patch loses nothing, does nothing twice, and leaves nothing unknown. A process
// that is put together as the program is takes one patch after the other and is killed; the program itself is started
// then, and settles what was under way. In the end the journal and the service agree on every encoder. Rounds:
// KILL_ROUNDS, in which the kill comes at another moment.

#include "support/EmulatorControl.h"
#include "support/EmulatorProcess.h"
#include "support/JournalDesk.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace patchbay;

namespace {

constexpr int patience = 60'000; // milliseconds: a busy machine is not a failure

/// The process that is killed: it never ends by itself.
int take(const QStringList &arguments)
{
    const aws::Credentials key{
        qEnvironmentVariable("AWS_ACCESS_KEY_ID"), aws::Secret(qEnvironmentVariable("AWS_SECRET_ACCESS_KEY")), {}};
    tests::JournalDesk desk(arguments.value(2), QUrl(arguments.value(3)), key, arguments.value(4));
    desk.open();
    const PatchRun *run = nullptr;
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, [&] {
        if (!run || run->hasEnded())
            run = &desk.runs.take(desk.moves(1'000));
    });
    next.start(1);
    std::puts("taking");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestProgramKill final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theJournalAndTheServiceAgree();

private:
    bool isKilled(QProcess &process, const QStringList &arguments, int afterMilliseconds);
    bool isSettledByTheProgram();
    int openIntents();
    QStringList differences();

    QProcessEnvironment m_environment;
    std::optional<tests::EmulatorProcess> m_emulator;
    std::optional<test::EmulatorControl> m_control;
    std::optional<QTemporaryDir> m_dir;
    QHash<QString, QString> m_before; ///< on which stage each encoder was at first
};

void TestProgramKill::init()
{
    m_emulator.emplace(QStringList{u"--configurations"_s, u"40"_s, u"--stages"_s, u"4"_s, u"--rate-limits"_s, u"off"_s,
                                   u"--publishers"_s, u"off"_s});
    QVERIFY(m_emulator->waitUntilListening());
    m_control.emplace(m_emulator->endpoint());
    m_dir.emplace();
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"AWS_ACCESS_KEY_ID"_s, m_emulator->credentials().accessKeyId);
    m_environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, m_emulator->credentials().secretAccessKey.reveal());
    m_before.clear();
    for (const QJsonValue &each : m_control->state().value(u"configurations"_s).toArray())
        m_before.insert(each[u"arn"_s].toString(), each[u"stageArn"_s].toString());
    QCOMPARE(m_before.size(), 40);
    // Answers that take their time, so that some are always under way.
    test::EmulatorFault slow{u"slow"_s};
    slow.late = std::chrono::milliseconds(40);
    m_control->addLastingFault(slow);
}

bool TestProgramKill::isKilled(QProcess &process, const QStringList &arguments, int afterMilliseconds)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setProcessEnvironment(m_environment);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience))
            return false;
    }
    const bool hasEnded = process.waitForFinished(afterMilliseconds);
    process.kill();
    process.waitForFinished();
    return !hasEnded;
}

int TestProgramKill::openIntents()
{
    Journal journal(m_dir->path());
    const auto open = support::ended(journal.openIntents());
    return open && *open ? static_cast<int>((*open)->size()) : -1;
}

/// It is asked to end as soon as nothing is open any more.
bool TestProgramKill::isSettledByTheProgram()
{
    QProcess program;
    program.setProcessEnvironment(m_environment);
    program.setStandardErrorFile(QProcess::nullDevice());
    program.start(qEnvironmentVariable("IVS_PATCHBAY"),
                  {u"--config-dir"_s, m_dir->path(), u"--endpoint-url"_s, m_emulator->endpoint().toString(),
                   u"--account"_s, u"Environment"_s, u"--region"_s, m_emulator->region()});
    const bool isSettled = QTest::qWaitFor([this] { return openIntents() == 0; }, patience);
    program.terminate();
    return program.waitForFinished(patience) && program.exitStatus() == QProcess::NormalExit && isSettled;
}

/// What the journal says of each encoder, against what the service has.
QStringList TestProgramKill::differences()
{
    Journal journal(m_dir->path());
    const auto page = support::ended(journal.find({}, {}, 1'000'000, {}));
    if (!page || !*page)
        return {u"the journal cannot be read"_s};
    QStringList differences;
    QHash<QString, QString> stages = m_before;
    int moved = 0;
    const auto &records = (*page)->records;
    for (auto record = records.crbegin(); record != records.crend(); ++record) {
        const JournalEntry &entry = record->entry;
        const QString name = u"entry %1 of %2 "_s.arg(record->id.value).arg(entry.encoder.name);
        if (record->isOpen())
            differences += name + u"is open"_s;
        if (entry.kind == JournalKind::SeenOutside)
            differences += name + u"is not from here"_s;
        else if (stages.value(entry.encoder.arn) != entry.from.arn)
            differences += name + u"begins where the encoder is not"_s;
        if (record->conclusion && record->conclusion->outcome == JournalOutcome::Moved) {
            stages[entry.encoder.arn] = entry.to.arn;
            ++moved;
        }
    }
    for (const QJsonValue &each : m_control->state().value(u"configurations"_s).toArray()) {
        if (stages.value(each[u"arn"_s].toString()) != each[u"stageArn"_s].toString())
            differences += each[u"name"_s].toString() + u" is elsewhere"_s;
    }
    const int done = m_control->done(u"UpdateIngestConfiguration"_s);
    if (done != moved)
        differences += u"%1 changes were made, %2 are in the journal"_s.arg(done).arg(moved);
    return differences;
}

void TestProgramKill::theJournalAndTheServiceAgree()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("KILL_ROUNDS", &isNumber);
    const int rounds = isNumber ? asked : 6;
    const QStringList arguments{u"--take"_s, m_dir->path(), m_emulator->endpoint().toString(), m_emulator->region()};
    int settled = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess process;
        QVERIFY(isKilled(process, arguments, QRandomGenerator::global()->bounded(1, 1'500)));
        const int left = openIntents();
        QVERIFY(left >= 0);
        QVERIFY(left == 0 || isSettledByTheProgram());
        settled += left;
        QCOMPARE(differences(), QStringList());
    }
    QVERIFY2(settled > 0, "it was never killed while a change was under way");
    qInfo("%d rounds, %d changes were under way when it was killed", rounds, settled);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--take"_s)
        return take(arguments);
    TestProgramKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_programkill.moc"
