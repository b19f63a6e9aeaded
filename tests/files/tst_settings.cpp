// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/Settings.h"
#include "files/WholeFile.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <chrono>

#include <sys/stat.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using files::Settings;

class TestSettings final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }
    void remembers();
    void keepsByItself();
    void writesOnlyWhatChanged();
    void whatItDoesNotKnowStays();
    void readsWhatVersionsBeforeKept();
    void whatMakesNoSenseIsSetAside_data();
    void whatMakesNoSenseIsSetAside();
    void whatIsNoFileIsLeftAlone_data();
    void whatIsNoFileIsLeftAlone();
    void whatIsNotKeptIsSaidOnceAndKeptLater();
    void whatIsNotKeptIsNamed();
    void changesAreKeptWhenTheyRest();
    void changesWithoutARestAreKeptToo();

private:
    QString file() const { return m_dir->filePath(u"settings.json"_s); }
    QByteArray content() const { return files::read(file()).value_or(QByteArray()); }
    std::optional<QTemporaryDir> m_dir;
};

void TestSettings::remembers()
{
    const QByteArray state("\0\xff\x80 state", 9);
    const QUuid id = QUuid::createUuid();
    {
        Settings settings(m_dir->path());
        QVERIFY(!settings.unread());
        QCOMPARE(settings.value(u"a"_s, 7), QVariant(7));
        settings.setValue(u"number"_s, 25);
        settings.setValue(u"truth"_s, true);
        settings.setValue(u"word"_s, u"Käthe"_s);
        settings.setValue(u"id"_s, id);
        settings.setBytes(u"state"_s, state);
    }
    const Settings settings(m_dir->path());
    QCOMPARE(settings.value(u"number"_s).toInt(), 25);
    QCOMPARE(settings.value(u"truth"_s).toBool(), true);
    QCOMPARE(settings.value(u"word"_s).toString(), u"Käthe"_s);
    QCOMPARE(settings.value(u"id"_s).toUuid(), id);
    QCOMPARE(settings.bytes(u"state"_s), state);
    QVERIFY(!settings.contains(u"other"_s));
}

void TestSettings::keepsByItself()
{
    Settings settings(m_dir->path());
    settings.setValue(u"number"_s, 1);
    settings.setValue(u"number"_s, 2);
    QTRY_VERIFY(!content().isEmpty());
    QVERIFY(content().contains("2"));
}

void TestSettings::writesOnlyWhatChanged()
{
    Settings settings(m_dir->path());
    settings.setValue(u"number"_s, 1);
    QVERIFY(settings.save());
    QVERIFY(QFile::remove(file()));
    settings.setValue(u"number"_s, 1);
    QVERIFY(settings.save());
    QVERIFY(!QFile::exists(file()));
}

void TestSettings::whatItDoesNotKnowStays()
{
    QVERIFY(files::replace(file(), R"({"later/list": [1, {"a": null}], "number": 1})"_ba));
    {
        Settings settings(m_dir->path());
        settings.setValue(u"number"_s, 2);
    }
    QVERIFY2(content().contains("later/list"), content().constData());
    QVERIFY2(content().contains("null"), content().constData());
}

void TestSettings::readsWhatVersionsBeforeKept()
{
    const QByteArray state("\0\xff\x80 state", 9);
    const QUuid id = QUuid::createUuid();
    const QString ini = m_dir->filePath(u"settings.ini"_s);
    {
        QSettings before(ini, QSettings::IniFormat);
        before.setValue(u"window/geometry"_s, state);
        before.setValue(u"window/account"_s, id);
        before.setValue(u"window/details"_s, false);
        before.setValue(u"preferences/rateSharePercent"_s, 25);
        before.setValue(u"preferences/appearance"_s, u"dark"_s);
    }
    const QByteArray iniBefore = files::read(ini).value_or(QByteArray());
    {
        Settings settings(m_dir->path());
        QVERIFY(!settings.unread());
        QCOMPARE(settings.bytes(u"window/geometry"_s), state);
        QCOMPARE(settings.value(u"window/account"_s).toUuid(), id);
        QCOMPARE(settings.value(u"window/details"_s).toBool(), false);
        QCOMPARE(settings.value(u"preferences/rateSharePercent"_s).toInt(), 25);
        QCOMPARE(settings.value(u"preferences/appearance"_s).toString(), u"dark"_s);
        settings.setValue(u"preferences/rateSharePercent"_s, 30);
    }
    QCOMPARE(files::read(ini).value_or(QByteArray()), iniBefore);
    const Settings again(m_dir->path());
    QCOMPARE(again.value(u"preferences/rateSharePercent"_s).toInt(), 30);
    QCOMPARE(again.bytes(u"window/geometry"_s), state);
}

void TestSettings::whatMakesNoSenseIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("cut off") << R"({"window/details": tr)"_ba;
    QTest::newRow("a list") << "[1, 2]"_ba;
    QTest::newRow("no text") << QByteArray("\0\xff\xfe", 3);
}

void TestSettings::whatMakesNoSenseIsSetAside()
{
    QFETCH(const QByteArray, content);
    QVERIFY(files::replace(file(), content));
    Settings settings(m_dir->path());
    QVERIFY(settings.unread());
    QVERIFY(!settings.unread()->error);
    settings.setValue(u"number"_s, 1);
    QVERIFY(settings.save());
    QCOMPARE(files::read(settings.unread()->setAside).value_or("?"_ba), content);
}

void TestSettings::whatIsNoFileIsLeftAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isPipe");
    QTest::newRow("a pipe") << u"settings.json"_s << true;
    QTest::newRow("a folder") << u"settings.json"_s << false;
    QTest::newRow("a pipe of a version before") << u"settings.ini"_s << true;
}

/// Reading a pipe would wait for ever.
void TestSettings::whatIsNoFileIsLeftAlone()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isPipe);
    const QString path = m_dir->filePath(name);
    if (isPipe)
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else
        QVERIFY(QDir().mkdir(path));
    Settings settings(m_dir->path());
    QVERIFY(settings.unread() && settings.unread()->error);
    QCOMPARE(settings.unread()->error->kind, files::Error::Kind::NotAFile);
    settings.setValue(u"number"_s, 1);
    QCOMPARE(settings.save().has_value(), name == "settings.ini"_L1);
    QVERIFY(!files::checkPlain(path));
}

void TestSettings::whatIsNotKeptIsSaidOnceAndKeptLater()
{
    QFile blocker(m_dir->filePath(u"not-yet"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    Settings settings(blocker.fileName());
    const QSignalSpy notKept(&settings, &Settings::notKept);
    const QSignalSpy kept(&settings, &Settings::kept);
    settings.setValue(u"number"_s, 1);
    QVERIFY(!settings.save());
    settings.setValue(u"number"_s, 2);
    QVERIFY(!settings.save());
    QCOMPARE(notKept.size(), 1);
    QVERIFY(blocker.remove());
    settings.setValue(u"word"_s, u"x"_s);
    QVERIFY(settings.save());
    QCOMPARE(kept.size(), 1);
    QCOMPARE(Settings(blocker.fileName()).value(u"number"_s).toInt(), 2);
    settings.setValue(u"word"_s, u"y"_s);
    QVERIFY(settings.save());
    QCOMPARE(kept.size(), 2);
    QVERIFY(settings.save()); // nothing has changed
    QCOMPARE(kept.size(), 2);
    QCOMPARE(notKept.size(), 1);
}

/// Each once, until it is kept.
void TestSettings::whatIsNotKeptIsNamed()
{
    QFile blocker(m_dir->filePath(u"not-yet"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    Settings settings(blocker.fileName());
    QStringList told;
    connect(&settings, &Settings::notKept, this, [&told](const auto &, const QStringList &keys) {
        told = keys;
        told.sort();
    });
    const auto toldAfter = [&](const QString &changed) {
        told.clear();
        settings.setValue(changed, settings.value(changed).toInt() + 1);
        settings.save();
        return told;
    };
    QCOMPARE(toldAfter(u"one"_s), QStringList({u"one"_s}));
    QCOMPARE(toldAfter(u"one"_s), QStringList());
    QCOMPARE(toldAfter(u"two"_s), QStringList({u"one"_s, u"two"_s}));
    QVERIFY(blocker.remove());
    QCOMPARE(toldAfter(u"one"_s), QStringList());
    QCOMPARE(Settings(blocker.fileName()).value(u"two"_s).toInt(), 1);
}

/// Whoever waits for the disk while a hand drags a splitter would see it stand still.
void TestSettings::changesAreKeptWhenTheyRest()
{
    // A rest longer than any test: what is not kept then is not kept with each change.
    Settings moving(m_dir->path(), Settings::Damaged::SetAside, {.rest = 1h, .atLatest = 2h});
    const QSignalSpy keptMoving(&moving, &Settings::kept);
    QTimer hand;
    connect(&hand, &QTimer::timeout, this,
            [&] { moving.setValue(u"number"_s, moving.value(u"number"_s).toInt() + 1); });
    hand.start(1);
    QTRY_VERIFY(moving.value(u"number"_s).toInt() >= 100);
    hand.stop();
    QCOMPARE(keptMoving.size(), 0);

    Settings resting(m_dir->path(), Settings::Damaged::SetAside, {.rest = 10ms, .atLatest = 2h});
    const QSignalSpy keptResting(&resting, &Settings::kept);
    resting.setValue(u"number"_s, 7);
    QCOMPARE(keptResting.size(), 0);
    QTRY_COMPARE(keptResting.size(), 1);
    QCOMPARE(Settings(m_dir->path()).value(u"number"_s), 7);
}

void TestSettings::changesWithoutARestAreKeptToo()
{
    Settings settings(m_dir->path(), Settings::Damaged::SetAside, {.rest = 100ms, .atLatest = 300ms});
    const QSignalSpy kept(&settings, &Settings::kept);
    QTimer hand;
    connect(&hand, &QTimer::timeout, this,
            [&] { settings.setValue(u"number"_s, settings.value(u"number"_s).toInt() + 1); });
    hand.start(1);
    QTRY_VERIFY(kept.size() >= 2);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
