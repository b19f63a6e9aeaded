// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/LogFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using ui::LogFile;

namespace {

Q_LOGGING_CATEGORY(category, "patchbay.test")

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestLogFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesLinesWithTheirTime();
    void isOnlyTheOwners();
    void goesOnWhereItEnded();
    void rotatesALargeOne();
    void threadsDoNotMixTheirLines();
    void endsWithItsObject();
    void aFolderThatIsNoneIsNoFailure();
    void whatIsNoFileIsNotOpened_data();
    void whatIsNoFileIsNotOpened();

private:
    const QTemporaryDir m_root;
    int m_folders = 0;

    QString newFolder()
    {
        const QString folder = m_root.filePath(QString::number(++m_folders));
        QDir().mkpath(folder);
        return folder;
    }
    static QString logIn(const QString &folder) { return folder + u"/ivs-patchbay.log"_s; }
};

void TestLogFile::writesLinesWithTheirTime()
{
    const QString folder = newFolder();
    const LogFile log(folder);
    QCOMPARE(LogFile::path(), logIn(folder));
    QCOMPARE(LogFile::problem(), QString());
    qCInfo(category, "Käthe is on the air");
    const QStringList lines = linesOf(logIn(folder));
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().endsWith(u"patchbay.test: Käthe is on the air"_s));
    const QString time = lines.first().section(u' ', 0, 0);
    QVERIFY(QDateTime::fromString(time, Qt::ISODateWithMs).isValid());
    static const QRegularExpression withOffset(uR"(T\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)\z)"_s);
    QVERIFY2(withOffset.match(time).hasMatch(), qPrintable(time));
}

void TestLogFile::isOnlyTheOwners()
{
    const QString folder = newFolder();
    const LogFile log(folder);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(logIn(folder)) & others));
}

void TestLogFile::goesOnWhereItEnded()
{
    const QString folder = newFolder();
    for (const char *run : {"first", "second"}) {
        const LogFile log(folder);
        qCInfo(category, "%s", run);
    }
    const QStringList lines = linesOf(logIn(folder));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).endsWith(u"first"_s));
    QVERIFY(lines.at(1).endsWith(u"second"_s));
}

void TestLogFile::rotatesALargeOne()
{
    const QString folder = newFolder();
    const QString older = folder + u"/ivs-patchbay.1.log"_s;
    for (const char letter : {'a', 'b'}) {
        QFile large(logIn(folder));
        QVERIFY(large.open(QIODevice::WriteOnly));
        large.write(QByteArray(1024 * 1024 + 1, letter));
        large.close();
        const LogFile log(folder);
        qCInfo(category, "new");
        QCOMPARE(linesOf(logIn(folder)).size(), 1);
        QCOMPARE(linesOf(older).value(0).at(0).toLatin1(), letter);
    }
}

void TestLogFile::threadsDoNotMixTheirLines()
{
    constexpr int perThread = 200;
    const QString folder = newFolder();
    const LogFile log(folder);
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([] {
                for (int line = 0; line < perThread; ++line)
                    qCInfo(category, "one whole line");
            });
        }
    }
    const QStringList lines = linesOf(logIn(folder));
    QCOMPARE(lines.size(), 4 * perThread);
    for (const QString &line : lines)
        QVERIFY2(line.endsWith(u" patchbay.test: one whole line"_s), qPrintable(line));
}

void TestLogFile::endsWithItsObject()
{
    const QString folder = newFolder();
    {
        const LogFile log(folder);
        qCInfo(category, "written");
    }
    QCOMPARE(LogFile::path(), QString());
    qCInfo(category, "not written");
    QCOMPARE(linesOf(logIn(folder)).size(), 1);
}

void TestLogFile::aFolderThatIsNoneIsNoFailure()
{
    const LogFile log(m_root.filePath(u"no/such/folder"_s));
    QCOMPARE(LogFile::path(), QString());
    QVERIFY(!LogFile::problem().isEmpty());
    qCInfo(category, "to nobody");
}

void TestLogFile::whatIsNoFileIsNotOpened_data()
{
    QTest::addColumn<bool>("isPipe");
    QTest::newRow("a pipe") << true;
    QTest::newRow("a folder") << false;
}

/// Opening a pipe would wait for somebody who reads it.
void TestLogFile::whatIsNoFileIsNotOpened()
{
    QFETCH(const bool, isPipe);
    const QString folder = newFolder();
    if (isPipe)
        QCOMPARE(::mkfifo(QFile::encodeName(logIn(folder)).constData(), 0600), 0);
    else
        QVERIFY(QDir().mkdir(logIn(folder)));
    const LogFile log(folder);
    QCOMPARE(LogFile::path(), QString());
    QCOMPARE(LogFile::problem(), u"No log is written: a folder, a pipe or a device is in its place."_s);
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
