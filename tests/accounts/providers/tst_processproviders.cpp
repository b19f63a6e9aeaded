// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/PrintedCredentials.h"
#include "accounts/providers/ProcessProviders.h"
#include "accounts/providers/SaidByProcess.h"
#include "support/CapturedLog.h"
#include "support/Ended.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace accounts;
using Kind = ProcessProblem::Kind;
using End = ProcessOutcome::End;

namespace {

using Result = ProviderResult<ResolvedCredentials>;

const QByteArray whole =
    R"({"Version":1,"AccessKeyId":"AKIDEXAMPLE","SecretAccessKey":"secret","SessionToken":"token",)"
    R"("Expiration":"2080-10-16T03:56:45Z","AccountId":"123456789012"})";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One that has ended and that nobody has waited for yet doesn't live.
bool isAlive(const QByteArray &pid)
{
    const QByteArray status = contentOf(u"/proc/"_s + QString::fromLatin1(pid.trimmed()) + u"/stat"_s);
    return !status.isEmpty() && !status.contains(") Z ");
}

ProcessProblem problemOf(const Result &result)
{
    const auto *const problem = result ? nullptr : std::get_if<ProcessProblem>(&result.error());
    return problem ? *problem : ProcessProblem{Kind::Failed, u"no problem of a process"_s};
}

} // namespace

/// With real programs, real pipes and real signals.
class TestProcessProviders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatIsPrinted();
    void noShellReadsTheCommand();
    void hasNoInputAndNoTerminal();
    void seesTheGivenEnvironment();
    void saysWhy_data();
    void saysWhy();
    void saysNothingSecret_data();
    void saysNothingSecret();
    void logsNothing();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void readsTimes_data();
    void readsTimes();
    void endsAllThatItStarted();
    void endsWhatIgnoresIt();
    void endsWhatStaysBehind();
    void endsTooMuchOutput();
    void asksAboutAnotherCommand();
    void theCliGivesALoginSession();
    void saysWhenThereIsNoCli();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// A program of that name in the PATH.
    bool script(const QString &name, const QByteArray &text)
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + text + '\n') > 0
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    ProcessSettings settings() const
    {
        ProcessSettings result{m_environment};
        result.limits.grace = 100ms;
        return result;
    }
    Result run(const QString &command, ProcessSettings with)
    {
        KnownCommands known;
        ProcessProvider provider(u"a"_s, {command, u"fallback"_s}, std::move(with), known);
        const auto result = support::ended(provider.resolve({}));
        return result ? *result : tl::unexpected(ProviderError(Cancelled{}));
    }
    Result run(const QString &command) { return run(command, settings()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

void TestProcessProviders::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment.insert(u"PATH"_s, m_folder->path() + u":/usr/bin:/bin"_s);
    QVERIFY(script(u"good"_s, "cat '" + QFile::encodeName(path(u"printed"_s)) + '\''));
    QFile printed(path(u"printed"_s));
    QVERIFY(printed.open(QIODevice::WriteOnly));
    printed.write(whole);
}

void TestProcessProviders::readsWhatIsPrinted()
{
    const auto result = run(u"good"_s);
    QVERIFY(result);
    QCOMPARE(result->key, (aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), aws::Secret(u"token"_s)}));
    QCOMPARE(result->accountId, u"123456789012"_s);
    QCOMPARE(result->expires, QDateTime(QDate(2080, 10, 16), QTime(3, 56, 45), Qt::UTC));
    QVERIFY(run(path(u"good"_s))); // by its path
    QVERIFY(script(u"long-lived"_s, R"(echo '{"Version":1,"AccessKeyId":"A","SecretAccessKey":"b"}')"));
    const auto lasting = run(u"long-lived"_s);
    QVERIFY(lasting);
    QCOMPARE(lasting->accountId, u"fallback"_s); // of the profile
    QVERIFY(!lasting->expires);
}

void TestProcessProviders::noShellReadsTheCommand()
{
    QVERIFY(script(u"told"_s, "for word; do echo \"[$word]\"; done > " + QFile::encodeName(path(u"words"_s))));
    run(u"told 'a b' \"c\\\"d\" $HOME `id` | x; y > z *"_s);
    QCOMPARE(contentOf(path(u"words"_s)), "[a b]\n[c\"d]\n[$HOME]\n[`id`]\n[|]\n[x;]\n[y]\n[>]\n[z]\n[*]\n"_ba);
}

void TestProcessProviders::hasNoInputAndNoTerminal()
{
    QVERIFY(script(u"asks"_s, "read -r line && exit 3\n(: < /dev/tty) 2> /dev/null && exit 4\nexec good"));
    const auto result = run(u"asks"_s);
    QVERIFY2(result, qPrintable(QString::number(problemOf(result).exitCode)));
}

void TestProcessProviders::seesTheGivenEnvironment()
{
    QVERIFY(script(u"sees"_s, "[ \"$AWS_CONFIG_FILE\" = /c ] && [ -z \"$HOME\" ] && exec good"));
    m_environment.insert(u"AWS_CONFIG_FILE"_s, u"/c"_s);
    QVERIFY(run(u"sees"_s));
}

void TestProcessProviders::saysWhy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("command");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("exit code") << "echo ' not\tsigned in ' >&2; exit 7"_ba << u"x"_s << Kind::Failed
                               << u"not signed in"_s;
    QTest::newRow("crash") << "kill -SEGV $$"_ba << u"x"_s << Kind::Crashed << u""_s;
    QTest::newRow("no program") << ""_ba << u"no-such-program here"_s << Kind::NotFound << u""_s;
    QTest::newRow("no path") << ""_ba << u"/no/such/program"_s << Kind::NotFound << u""_s;
    QTest::newRow("a folder") << ""_ba << u"/usr"_s << Kind::NotFound << u""_s;
    QTest::newRow("no words") << ""_ba << u" "_s << Kind::BadCommand << u""_s;
    QTest::newRow("an open quote") << ""_ba << u"x 'a"_s << Kind::BadCommand << u""_s;
    QTest::newRow("nothing printed") << ""_ba << u"x"_s << Kind::NotUnderstood << u""_s;
}

void TestProcessProviders::saysWhy()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, command);
    QVERIFY(script(u"x"_s, text));
    const auto problem = problemOf(run(command));
    QTEST(problem.kind, "kind");
    QTEST(problem.said, "said");
    QCOMPARE(problem.exitCode, problem.kind == Kind::Failed ? 7 : 0);
}

void TestProcessProviders::saysNothingSecret_data()
{
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<QString>("said");
    const QByteArray secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    QTest::newRow("plain") << "Error: the role a/b was not found\n"_ba << u"Error: the role a/b was not found"_s;
    QTest::newRow("a key") << "bad key " + secret + " here" << u"bad key … here"_s;
    QTest::newRow("its ID") << "for AKIAIOSFODNN7EXAMPLE."_ba << u"for …."_s;
    QTest::newRow("JSON") << R"({"SecretAccessKey": "ab\"c d", "x": 1})"_ba
                          << uR"({"SecretAccessKey": …c d", "x": 1})"_s;
    QTest::newRow("a form") << "password=hunter2&user=me token: abc"_ba << u"password=… token: …"_s;
    QTest::newRow("a token in hexadecimals") << QByteArray("got ") + QByteArray("0a1b2c3d").repeated(5) << u"got …"_s;
    QTest::newRow("a long token") << QByteArray("abcdefgh/").repeated(20) << u"…"_s;
    QTest::newRow("a path") << "no /usr/lib/python/site-packages/tool/main.py"_ba
                            << u"no /usr/lib/python/site-packages/tool/main.py"_s;
    QTest::newRow("colours") << "\x1b[31mred\x1b[0m \x1b]0;title\x07\xe2\x80\xaework\r\n\x08"_ba << u"red work"_s;
    QTest::newRow("no text") << QByteArray("a\0\xff", 3) << u"a \uFFFD"_s;
    QTest::newRow("much") << QByteArray("word ").repeated(1000)
                          << u"…"_s + u"word "_s.repeated(100).trimmed().last(400);
}

void TestProcessProviders::saysNothingSecret()
{
    QFETCH(QByteArray, errors);
    QTEST(shortSaid(errors), "said");
}

void TestProcessProviders::logsNothing()
{
    const support::CapturedLog log;
    QVERIFY(script(u"x"_s, "echo token=abcdef >&2; echo printed-secret; exit 1"));
    const auto problem = problemOf(run(u"x --key on-the-command-line"_s));
    QCOMPARE(problem.said, u"token=…"_s);
    QCOMPARE(problem.program, u"x"_s);
    QCOMPARE(log.text(), QString());
}

void TestProcessProviders::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("member");
    QTest::newRow("no JSON") << "export A=b"_ba << Kind::NotUnderstood << u""_s;
    QTest::newRow("a list") << "[]"_ba << Kind::NotUnderstood << u""_s;
    QTest::newRow("no version") << R"({"AccessKeyId":"a","SecretAccessKey":"b"})"_ba << Kind::NotUnderstood
                                << u"Version"_s;
    QTest::newRow("a later version") << R"({"Version":2})"_ba << Kind::OtherVersion << u"Version"_s;
    QTest::newRow("no secret") << R"({"Version":1,"AccessKeyId":"a"})"_ba << Kind::NotUnderstood
                               << u"SecretAccessKey"_s;
    QTest::newRow("a number for an ID") << R"({"Version":1,"AccessKeyId":1,"SecretAccessKey":"b"})"_ba
                                        << Kind::NotUnderstood << u"AccessKeyId"_s;
    QTest::newRow("no time") << R"({"Version":1,"AccessKeyId":"a","SecretAccessKey":"b","Expiration":"soon"})"_ba
                             << Kind::NotUnderstood << u"Expiration"_s;
    QTest::newRow("no text for a time") << R"({"Version":1,"AccessKeyId":"a","SecretAccessKey":"b","Expiration":5})"_ba
                                        << Kind::NotUnderstood << u"Expiration"_s;
}

void TestProcessProviders::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, json);
    const auto problem = problemOf(printedCredentials(json, u"x"_s));
    QTEST(problem.kind, "kind");
    QTEST(problem.member, "member");
    QCOMPARE(problem.program, u"x"_s);
}

void TestProcessProviders::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTime");
    QTest::newRow("Z") << u"2026-05-01T18:36:00Z"_s << true;
    QTest::newRow("zone") << u"2026-05-01T20:36:00+02:00"_s << true;
    QTest::newRow("the CLI's") << u"2026-05-01T18:36:00UTC"_s << true;
    QTest::newRow("no zone") << u"2026-05-01T18:36:00"_s << true;
    QTest::newRow("parts of a second") << u"2026-05-01T18:36:00.000Z"_s << true;
    QTest::newRow("none") << u"tomorrow"_s << false;
    QTest::newRow("nothing") << u""_s << false;
}

void TestProcessProviders::readsTimes()
{
    QFETCH(QString, text);
    QFETCH(bool, isTime);
    QCOMPARE(awsTime(text), isTime ? QDateTime(QDate(2026, 5, 1), QTime(18, 36), Qt::UTC) : QDateTime());
}

void TestProcessProviders::endsAllThatItStarted()
{
    const QByteArray pids = QFile::encodeName(path(u"pids"_s));
    QVERIFY(script(u"x"_s,
                   "sleep 1000 & echo $! > " + pids + ".new; echo $$ >> " + pids + ".new; mv " + pids + ".new " + pids
                       + "; wait"));
    KnownCommands known;
    ProcessProvider provider(u"a"_s, {u"x"_s, {}}, settings(), known);
    std::stop_source stop;
    const auto result = support::started(provider.resolve(stop.get_token()));
    QTRY_VERIFY(QFile::exists(path(u"pids"_s)));
    const QByteArrayList started = contentOf(path(u"pids"_s)).split('\n');
    QVERIFY(isAlive(started.at(0)) && isAlive(started.at(1)));
    stop.request_stop();
    QVERIFY(!*result); // never in the frame of who asks
    QTRY_VERIFY(*result);
    QVERIFY(std::holds_alternative<Cancelled>((*result)->error()));
    QTRY_VERIFY(!isAlive(started.at(0)) && !isAlive(started.at(1)));
    std::stop_source before;
    before.request_stop();
    const auto never = support::ended(provider.resolve(before.get_token()));
    QVERIFY(std::holds_alternative<Cancelled>(never->error()));
}

void TestProcessProviders::endsWhatIgnoresIt()
{
    QVERIFY(script(u"x"_s, "trap '' TERM; while :; do sleep 0.1; done"));
    auto with = settings();
    with.limits.time = 50ms;
    QCOMPARE(problemOf(run(u"x"_s, with)).kind, Kind::TimedOut);
}

void TestProcessProviders::endsWhatStaysBehind()
{
    const QByteArray pid = QFile::encodeName(path(u"pid"_s));
    QVERIFY(script(u"x"_s, "sleep 1000 & echo $! > " + pid + "; exec good"));
    QVERIFY(run(u"x"_s)); // and nobody waits for who still has its output
    QTRY_VERIFY(!isAlive(contentOf(path(u"pid"_s))));
}

void TestProcessProviders::endsTooMuchOutput()
{
    QVERIFY(script(u"x"_s, "exec yes"));
    QCOMPARE(problemOf(run(u"x"_s)).kind, Kind::TooMuchOutput);
    QVERIFY(script(u"loud"_s, "yes error | head -c 3000000 >&2; exec good"));
    QVERIFY(run(u"loud"_s));
}

void TestProcessProviders::asksAboutAnotherCommand()
{
    KnownCommands known;
    const QSignalSpy changed(&known, &KnownCommands::changed);
    ProcessProvider first(u"a"_s, {u"good"_s, {}}, settings(), known);
    QVERIFY(*support::ended(first.resolve({})));
    QVERIFY(*support::ended(first.resolve({})));
    QCOMPARE(changed.count(), 1);
    QVERIFY(script(u"other"_s, "touch " + QFile::encodeName(path(u"ran"_s)) + "; exec good"));
    ProcessProvider other(u"a"_s, {u"other x"_s, {}}, settings(), known);
    const auto asked = *support::ended(other.resolve({}));
    QVERIFY(!asked);
    QCOMPARE(std::get<CommandChanged>(asked.error()), (CommandChanged{u"a"_s, u"other x"_s}));
    QVERIFY(!QFile::exists(path(u"ran"_s)));
    known.keep(u"a"_s, u"other x"_s); // a person has allowed it
    QVERIFY(*support::ended(other.resolve({})));
    QVERIFY(QFile::exists(path(u"ran"_s)));
    ProcessProvider anothers(u"b"_s, {u"good"_s, {}}, settings(), known);
    QVERIFY(*support::ended(anothers.resolve({})));
    KnownCommands afterARestart(known.all());
    ProcessProvider again(u"a"_s, {u"other x"_s, {}}, settings(), afterARestart);
    QVERIFY(*support::ended(again.resolve({})));
    ProcessProvider asBefore(u"a"_s, {u"good"_s, {}}, settings(), afterARestart);
    QVERIFY(!*support::ended(asBefore.resolve({})));
}

/// By a stand-in: Debian's CLI is too old for it.
void TestProcessProviders::theCliGivesALoginSession()
{
    QVERIFY(script(u"aws"_s,
                   "[ \"$*\" = 'configure export-credentials --profile my profile --format process' ] "
                   "&& exec good; echo \"what is $*?\" >&2; exit 252"));
    LoginProvider provider(u"my profile"_s, settings());
    const auto result = *support::ended(provider.resolve({}));
    QVERIFY2(result, qPrintable(problemOf(result).said));
    QCOMPARE(result->key.accessKeyId, u"AKIDEXAMPLE"_s);
}

void TestProcessProviders::saysWhenThereIsNoCli()
{
    m_environment.insert(u"PATH"_s, m_folder->path());
    LoginProvider provider(u"a"_s, settings());
    const auto problem = problemOf(*support::ended(provider.resolve({})));
    QCOMPARE(problem.kind, Kind::NotFound);
    QCOMPARE(problem.program, u"aws"_s);
}

QTEST_GUILESS_MAIN(TestProcessProviders)
#include "tst_processproviders.moc"
