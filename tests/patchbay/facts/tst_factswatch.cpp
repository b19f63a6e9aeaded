// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FactsDesk.h"

#include "patchbay/facts/FactsWatch.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFactsWatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsAllFirst();
    void tellsWhatBecomesAnother();
    void aReadingThatSaysTheSameIsNoChange();
    void tellsWhatComesAndGoes();
    void tellsOfSilence();
};

namespace {

struct Watched : FactsDesk {
    patchbay::FactsWatch watch{plant, plan};
    std::vector<QJsonObject> events;

    Watched()
    {
        QObject::connect(&watch, &patchbay::FactsWatch::told, &watch,
                         [this](const QJsonObject &event) { events.push_back(event); });
        watch.begin();
    }
    QString kind(std::size_t index) const { return events.at(index).value("event"_L1).toString(); }
    QJsonObject encoder(std::size_t index) const { return events.at(index).value("encoder"_L1).toObject(); }
};

} // namespace

void TestFactsWatch::tellsAllFirst()
{
    const Watched desk;
    QCOMPARE(desk.events.size(), 1U);
    QCOMPARE(desk.kind(0), u"list"_s);
    QCOMPARE(desk.events[0].value("encoders"_L1).toArray().size(), 2);
}

void TestFactsWatch::tellsWhatBecomesAnother()
{
    Watched desk;
    desk.put(desk.first, desk.stage, ivs::IngestState::Inactive);
    QTRY_COMPARE(desk.events.size(), 2U);
    QCOMPARE(desk.kind(1), u"changed"_s);
    QCOMPARE(desk.encoder(1).value("state"_L1), u"INACTIVE"_s);
    QCOMPARE(desk.events[1].value("was"_L1).toObject(), QJsonObject({{u"state"_s, u"ACTIVE"_s}}));

    desk.inventory().stages().set({{desk.stage, u"renamed"_s, {}, {}}});
    QTRY_COMPARE(desk.events.size(), 3U);
    QCOMPARE(desk.events[2].value("was"_L1).toObject(), QJsonObject({{u"stageName"_s, u"main"_s}}));
}

void TestFactsWatch::aReadingThatSaysTheSameIsNoChange()
{
    Watched desk;
    desk.put(desk.first, desk.stage, ivs::IngestState::Active);
    desk.put(desk.second, desk.stage, ivs::IngestState::Inactive);
    QTRY_COMPARE(desk.events.size(), 2U);
    QCOMPARE(desk.encoder(1).value("arn"_L1), desk.second);
}

void TestFactsWatch::tellsWhatComesAndGoes()
{
    Watched desk;
    const QString third = desk.first + u'3';
    desk.put(third, {}, ivs::IngestState::Inactive);
    QTRY_COMPARE(desk.events.size(), 2U);
    QCOMPARE(desk.kind(1), u"added"_s);
    QCOMPARE(desk.encoder(1).value("arn"_L1), third);
    desk.inventory().remove(desk.second);
    QTRY_COMPARE(desk.events.size(), 3U);
    QCOMPARE(desk.kind(2), u"removed"_s);
    QCOMPARE(desk.encoder(2).value("arn"_L1), desk.second);
}

void TestFactsWatch::tellsOfSilence()
{
    Watched desk;
    desk.source().silence().assume(patchbay::Silence::Level::Late);
    desk.source().silence().assume(patchbay::Silence::Level::Stale);
    QCOMPARE(desk.events.size(), 2U);
    QCOMPARE(desk.kind(1), u"silent"_s);
    QCOMPARE(desk.events[1].value("account"_L1), u"Live Events"_s);
    desk.source().silence().assume(patchbay::Silence::Level::None);
    QCOMPARE(desk.events.size(), 3U);
    QCOMPARE(desk.kind(2), u"answering"_s);
}

QTEST_GUILESS_MAIN(TestFactsWatch)
#include "tst_factswatch.moc"
