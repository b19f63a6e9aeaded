// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/LastCommands.h"

#include "accounts/providers/KnownCommands.h"
#include "files/Settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLastCommands final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyAreKnownAfterARestart();
    void noCommandIsInTheFile();

private:
    QTemporaryDir m_dir;
};

void TestLastCommands::theyAreKnownAfterARestart()
{
    QVERIFY(ui::lastCommands(files::Settings(m_dir.path())).empty());
    accounts::KnownCommands ran;
    ran.keep(u"live events"_s, u"helper --token=not-a-secret"_s);
    ran.keep(u"archive"_s, u"other"_s);
    {
        files::Settings settings(m_dir.path());
        ui::keepCommands(settings, ran.all());
    }
    const accounts::KnownCommands known(ui::lastCommands(files::Settings(m_dir.path())));
    QCOMPARE(known.all(), ran.all());
    QVERIFY(!known.isAnother(u"live events"_s, u"helper --token=not-a-secret"_s));
    QVERIFY(known.isAnother(u"live events"_s, u"helper --token=another"_s));
    QVERIFY(!known.isAnother(u"never ran"_s, u"helper"_s));
}

void TestLastCommands::noCommandIsInTheFile()
{
    const QStringList names = QDir(m_dir.path()).entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains("helper") && !content.contains("not-a-secret"));
    }
}

QTEST_GUILESS_MAIN(TestLastCommands)
#include "tst_lastcommands.moc"
