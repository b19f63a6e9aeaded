// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/KeptFileWords.h"

#include "ui/settings/SettingsKeys.h"
#include "ui/words/LockWords.h"
#include "ui/words/TimeWords.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(files::Settings::Unread)

/// What a person is told of the configuration folder: what happened to which file, and what holds meanwhile.
class TestKeptFileWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidOfWhatIsWell() { QCOMPARE(ui::foundSentences({}), QStringList()); }

    void accountsSayEachThing()
    {
        accounts::AccountStore::Found found;
        found.setAside = u"accounts.json.unreadable"_s;
        found.unreadable = files::Error{files::Error::Kind::NotAllowed};
        found.isNewer = true;
        found.notUnderstood = 2;
        const QStringList sentences = ui::foundSentences(found);
        QCOMPARE(sentences.size(), 4);
        QVERIFY(sentences[0].contains(u"accounts.json.unreadable"_s));
        QVERIFY(sentences[1].contains(u"no change of an account is kept"_s));
        QVERIFY(sentences[2].contains(u"newer version"_s));
        QVERIFY(sentences[3].startsWith(u"2 "_s));
    }

    /// The share belongs to everyone who uses the account: it is said which one holds.
    void unreadSettingsSayWhatHolds_data()
    {
        QTest::addColumn<files::Settings::Unread>("unread");
        QTest::addColumn<QString>("why");
        QTest::newRow("not readable") << files::Settings::Unread{files::Error{files::Error::Kind::NotAllowed}}
                                      << u"could not be read: "_s;
        QTest::newRow("damaged") << files::Settings::Unread() << u"could not be understood."_s;
        QTest::newRow("set aside") << files::Settings::Unread{{}, u"settings.json.damaged"_s}
                                   << u"settings.json.damaged"_s;
    }

    void unreadSettingsSayWhatHolds()
    {
        QFETCH(const files::Settings::Unread, unread);
        QFETCH(const QString, why);
        const QString sentence = ui::unreadSentence(unread, 60);
        QVERIFY2(sentence.contains(why), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"60"_s), qPrintable(sentence));
        QVERIFY(ui::damagedRateShareSentence(60).contains(u"60"_s));
    }

    void unreadUrlsSayWhereTheyAre()
    {
        QVERIFY(ui::unreadSentence(patchbay::UrlNeeds::Unread()).contains(u"it makes no sense"_s));
        const QString kept = ui::unreadSentence(patchbay::UrlNeeds::Unread{{}, u"url-needs.json.damaged"_s});
        QVERIFY(kept.contains(u"url-needs.json.damaged"_s));
    }

    void whatIsNotKeptIsNamed()
    {
        const files::Error full{files::Error::Kind::DiskFull};
        const QString some = ui::settingsNotKeptSentence({QString(ui::rateShareKey), QString(ui::appearanceKey)}, full);
        QVERIFY2(some.contains(u"settings"_s), qPrintable(some));
        QVERIFY(!some.contains(u"window layout"_s));
        const QString all = ui::settingsNotKeptSentence(
            {QString(ui::rateShareKey), QString(ui::geometryKey), QString(ui::lastAccountKey)}, full);
        QVERIFY(all.contains(u"window layout"_s) && all.contains(u"the account to open first"_s));
        QVERIFY(ui::urlNeedsNotKeptSentence(full).contains(u"new URL"_s));
    }

    /// In every sentence and in the line below the list alike.
    void aTimeHasItsDayWhenItIsNotToday()
    {
        const QDateTime now = QDateTime::currentDateTime();
        QCOMPARE(ui::timeText(now), now.toString(u"HH:mm:ss"_s));
        QCOMPARE(ui::timeText(now.toUTC()), now.toString(u"HH:mm:ss"_s));
        const QDateTime before = now.addDays(-3);
        QVERIFY(ui::timeText(before).endsWith(before.toString(u" HH:mm:ss"_s)));
        QVERIFY(ui::timeText(before).startsWith(QString::number(before.date().day())));
    }

    /// Whoever ends has the folder for a moment only; nobody needs to be asked then.
    void aFolderThatIsLockedSaysWhenToStartHere()
    {
        ui::LockHolder holder;
        holder.kind = ui::LockHolder::Kind::ThisComputer;
        QVERIFY(!ui::lockedAdvice(holder).contains(u"as soon as"_s));
        QVERIFY(ui::lockedHeading(holder).contains(u"already running"_s));
        holder.isEnding = true;
        QVERIFY(ui::lockedAdvice(holder).contains(u"as soon as"_s));
        QVERIFY(ui::lockedHeading(holder).contains(u"still ending"_s));
    }
};

QTEST_MAIN(TestKeptFileWords)
#include "tst_kept_file_words.moc"
