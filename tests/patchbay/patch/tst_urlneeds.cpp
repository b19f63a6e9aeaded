// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PlantOfLists.h"

#include "patchbay/patch/UrlNeeds.h"

#include "files/WholeFile.h"
#include "support/FullDisk.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Inventory;
using patchbay::UrlNeeds;

namespace {

QString encoder(const QString &id = u"cam"_s)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/"_s + id;
}

QString stage(const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + id;
}

ivs::IngestConfigurationSummary summary(const QString &stageArn, ivs::IngestState state, const QString &arn = encoder())
{
    ivs::IngestConfigurationSummary made;
    made.arn = arn;
    made.stageArn = stageArn;
    made.state = state;
    return made;
}

const QString url = u"rtmps://b.example:443/app/"_s;

} // namespace

class TestUrlNeeds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void laterReplacesTheEarlier();
    void movesOnToAStageOfTheSameAddress();
    void isSettledByGoingLiveThere();
    void isHiddenElsewhereAndPastInTheEnd();
    void othersSourcesAreNotTouched();
    void damagedFileIsSetAside();
    void newerFileIsLeftAlone();
    void keepsWhatItDoesNotUnderstand();
    void keepsNoSecret();
    void oldOnesArePast();
    void saysOnceThatItIsNotKept();

private:
    QString path() const { return m_dir->filePath(u"url-needs.json"_s); }
    void write(const QByteArray &content) { QVERIFY(files::replace(path(), content)); }
    QByteArray entry(const QString &arn, const QDateTime &since, const QString &address = url) const;

    std::optional<QTemporaryDir> m_dir;
};

QByteArray TestUrlNeeds::entry(const QString &arn, const QDateTime &since, const QString &address) const
{
    const QJsonObject object{{u"configuration"_s, arn},
                             {u"stage"_s, stage(u"main"_s)},
                             {u"url"_s, address},
                             {u"since"_s, since.toString(Qt::ISODateWithMs)}};
    return R"({"version":1,"encoders":[)" + QJsonDocument(object).toJson(QJsonDocument::Compact) + "]}";
}

void TestUrlNeeds::laterReplacesTheEarlier()
{
    UrlNeeds needs(m_dir->path());
    needs.add({encoder(), stage(u"main"_s), url});
    needs.setRead(encoder());
    QCOMPARE(needs.unread(), 0);
    needs.add({encoder(), stage(u"other"_s), u"rtmps://c.example:443/app/"_s});
    QCOMPARE(needs.all().size(), 1U);
    QCOMPARE(needs.find(encoder())->stageArn, stage(u"other"_s));
    QCOMPARE(needs.unread(), 1);
}

void TestUrlNeeds::movesOnToAStageOfTheSameAddress()
{
    UrlNeeds needs(m_dir->path());
    needs.moveOn(encoder(), stage(u"other"_s));
    QVERIFY(needs.all().empty());
    needs.add({encoder(), stage(u"main"_s), url});
    needs.moveOn(encoder(), stage(u"other"_s));
    QCOMPARE(needs.find(encoder())->stageArn, stage(u"other"_s));
    QCOMPARE(needs.find(encoder())->url, url);
}

void TestUrlNeeds::isSettledByGoingLiveThere()
{
    UrlNeeds needs(m_dir->path());
    tests::PlantOfLists desk;
    Inventory &inventory = desk.open().inventory();
    needs.add({encoder(), stage(u"main"_s), url});
    inventory.apply(summary(stage(u"main"_s), ivs::IngestState::Inactive), Inventory::clock());
    needs.compare(desk.plant);
    QCOMPARE(needs.in(desk.plant).size(), 1U);
    inventory.apply(summary(stage(u"main"_s), ivs::IngestState::Active), Inventory::clock().addMSecs(1));
    needs.compare(desk.plant);
    QVERIFY(needs.all().empty());
}

/// A list that is behind shows it where it was.
void TestUrlNeeds::isHiddenElsewhereAndPastInTheEnd()
{
    tests::PlantOfLists desk;
    Inventory &inventory = desk.open().inventory();
    inventory.apply(summary(stage(u"rehearsal"_s), ivs::IngestState::Active), Inventory::clock());
    {
        UrlNeeds needs(m_dir->path());
        needs.add({encoder(), stage(u"main"_s), url});
        needs.compare(desk.plant);
        QCOMPARE(needs.all().size(), 1U);
        QVERIFY(needs.in(desk.plant).empty());
    }
    write(entry(encoder(), QDateTime::currentDateTimeUtc().addSecs(-6 * 60)));
    UrlNeeds needs(m_dir->path());
    QCOMPARE(needs.all().size(), 1U);
    needs.compare(desk.plant);
    QVERIFY(needs.all().empty());
}

void TestUrlNeeds::othersSourcesAreNotTouched()
{
    UrlNeeds needs(m_dir->path());
    needs.add({encoder(), stage(u"main"_s), url});
    tests::PlantOfLists desk;
    Inventory &inventory = desk.open().inventory();
    inventory.apply(
        summary({}, ivs::IngestState::Inactive, u"arn:aws:ivs:us-east-1:123456789012:ingest-configuration/cam"_s),
        Inventory::clock());
    needs.compare(desk.plant);
    QCOMPARE(needs.all().size(), 1U);
    QVERIFY(needs.in(desk.plant).empty());
}

void TestUrlNeeds::damagedFileIsSetAside()
{
    write("{\"version\":1,\"enc");
    UrlNeeds needs(m_dir->path());
    QVERIFY(needs.problem());
    QVERIFY(!needs.problem()->error);
    QVERIFY(QFile::exists(QDir(m_dir->path()).filePath(needs.problem()->setAside)));
    needs.add({encoder(), stage(u"main"_s), url});
    QVERIFY(needs.save());
    QCOMPARE(UrlNeeds(m_dir->path()).all().size(), 1U);
}

void TestUrlNeeds::newerFileIsLeftAlone()
{
    const QByteArray newer = R"({"version":2,"who":"knows"})";
    write(newer);
    UrlNeeds needs(m_dir->path());
    QSignalSpy notKept(&needs, &UrlNeeds::notKept);
    needs.add({encoder(), stage(u"main"_s), url});
    QVERIFY(!needs.save());
    QCOMPARE(notKept.size(), 1);
    QCOMPARE(*files::read(path()), newer);
}

void TestUrlNeeds::keepsWhatItDoesNotUnderstand()
{
    write(R"({"version":1,"encoders":[{"configuration":"odd","colour":"green"},7]})");
    UrlNeeds needs(m_dir->path());
    QVERIFY(needs.all().empty());
    needs.add({encoder(), stage(u"main"_s), url});
    QVERIFY(needs.save());
    const QByteArray written = *files::read(path());
    QVERIFY(written.contains("green"));
    QVERIFY(written.contains("7"));
}

void TestUrlNeeds::keepsNoSecret()
{
    UrlNeeds needs(m_dir->path());
    needs.add({encoder(), stage(u"main"_s), u"rtmps://user:secret@b.example:443/app/?key=secret#secret"_s});
    QVERIFY(needs.save());
    QVERIFY(!files::read(path())->contains("secret"));
    QCOMPARE(UrlNeeds(m_dir->path()).find(encoder())->url, url);
}

void TestUrlNeeds::oldOnesArePast()
{
    write(entry(encoder(), QDateTime::currentDateTimeUtc().addDays(-15)));
    QVERIFY(UrlNeeds(m_dir->path()).all().empty());
}

void TestUrlNeeds::saysOnceThatItIsNotKept()
{
#ifdef Q_OS_UNIX
    UrlNeeds needs(m_dir->path());
    QSignalSpy notKept(&needs, &UrlNeeds::notKept);
    QSignalSpy kept(&needs, &UrlNeeds::kept);
    {
        const support::NoRoomForFiles limit;
        for (const QString &id : {u"a"_s, u"b"_s}) {
            needs.add({encoder(id), stage(u"main"_s), url});
            QVERIFY(!needs.save());
        }
    }
    QCOMPARE(notKept.size(), 1);
    QVERIFY(needs.save());
    QCOMPARE(kept.size(), 1);
    QCOMPARE(UrlNeeds(m_dir->path()).all().size(), 2U);
#endif
}

QTEST_GUILESS_MAIN(TestUrlNeeds)
#include "tst_urlneeds.moc"
