// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/ConfigDir.h"

#include "support/FullDisk.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestConfigDir final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isMadeAndLeftClean();
    void aPictureWorksOnACopy();
    void whatIsPrintedForScriptsNeedsNoFolder();
    void aDemoIsKeptOnlyWhereItIsTold();
    void saysWhyNothingCanBeKept();
    void aFullDiskIsSaid();
    void aNameThatIsNotUtf8IsNoOtherFolder();
};

void TestConfigDir::isMadeAndLeftClean()
{
    const QTemporaryDir dir;
    ui::CommandLine line;
    line.configDir = dir.filePath(u"a/b"_s);
    const ui::ConfigDir config(line);
    QCOMPARE(config.path(), line.configDir);
    QVERIFY2(config.problem().isEmpty(), qPrintable(config.problem()));
    QVERIFY(QDir(line.configDir).exists());
    QVERIFY(QDir(line.configDir).isEmpty());
}

void TestConfigDir::aPictureWorksOnACopy()
{
    const QTemporaryDir dir;
    QFile settings(dir.filePath(u"settings.ini"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("[window]\n") > 0);
    settings.close();
    ui::CommandLine line;
    line.configDir = dir.path();
    line.screenshot = u"picture.png"_s;
    const ui::ConfigDir config(line);
    QVERIFY(config.path() != dir.path());
    QVERIFY(QFile::exists(QDir(config.path()).filePath(u"settings.ini"_s)));
    QVERIFY(QDir(dir.path()).entryList(QDir::Files) == QStringList(u"settings.ini"_s));
}

void TestConfigDir::whatIsPrintedForScriptsNeedsNoFolder()
{
    const QTemporaryDir dir;
    ui::CommandLine line;
    line.configDir = dir.filePath(u"nothing"_s);
    line.prints = ui::CommandLine::Prints::List;
    const ui::ConfigDir config(line);
    QVERIFY(config.isTemporary());
    QCOMPARE(config.origin(), line.configDir);
    QVERIFY(!QDir(line.configDir).exists());
}

void TestConfigDir::aDemoIsKeptOnlyWhereItIsTold()
{
    const QTemporaryDir dir;
    ui::CommandLine line;
    line.demo = true;
    QString temporary;
    {
        const ui::ConfigDir config(line);
        temporary = config.path();
        QVERIFY(QDir(temporary).exists());
    }
    QVERIFY(!QDir(temporary).exists());
    line.configDir = dir.path();
    QCOMPARE(ui::ConfigDir(line).path(), dir.path());
}

void TestConfigDir::saysWhyNothingCanBeKept()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ui::CommandLine line;
    line.configDir = file.fileName() + u"/below"_s; // which not even root can make
    const ui::ConfigDir config(line);
    QVERIFY2(config.problem().contains(line.configDir), qPrintable(config.problem()));
}

/// A file is made on a full disk too; only a byte in it is too much.
void TestConfigDir::aFullDiskIsSaid()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir dir;
    ui::CommandLine line;
    line.configDir = dir.path();
    QString problem;
    {
        const support::NoRoomForFiles limit;
        problem = ui::ConfigDir(line).problem();
    }
    QVERIFY2(problem.contains(u"the disk is full"_s), qPrintable(problem));
    QVERIFY(QDir(dir.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
#endif
}

void TestConfigDir::aNameThatIsNotUtf8IsNoOtherFolder()
{
    const QTemporaryDir dir;
    ui::CommandLine line;
    line.configDir = dir.filePath(QString::fromUtf8("K\xe4the")); // as XDG_CONFIG_HOME may have it
    const ui::ConfigDir config(line);
    QVERIFY2(config.problem().contains(u"UTF-8"_s), qPrintable(config.problem()));
    QVERIFY(!config.path().startsWith(dir.path()));
    QVERIFY(QDir(dir.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestConfigDir)
#include "tst_configdir.moc"
