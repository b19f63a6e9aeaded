// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/WhoLine.h"

#include "support/OpenSources.h"
#include "text/Isolate.h"
#include "ui/words/SourceContext.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Source;

/// Who one is where something is changed, and that production never looks like anything else.
class TestWhoLine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsWhoOneIs();
    void productionHasABadge();
    void ofSeveralThoseOfProductionAreNamed();
    void manyAreToldByTheirNumber();
    void theBadgeIsNotCutAway();
    void theButtonSaysItToo();

private:
    /// What is read now, in its order.
    static QStringList read(const ui::WhoLine &line)
    {
        QStringList texts;
        for (const QLabel *const label : line.findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts += text::withoutIsolates(label->text());
        }
        return texts;
    }
    static std::unique_ptr<ui::WhoLine> shown(const patchbay::Plant &plant, const QList<patchbay::SourceId> &sources)
    {
        auto line = std::make_unique<ui::WhoLine>(plant, sources);
        line->resize(line->sizeHint());
        line->show();
        return line;
    }
};

void TestWhoLine::followsWhoOneIs()
{
    support::OpenSources open;
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    const auto line = shown(open.plant, {events.id()});
    QCOMPARE(read(*line), QStringList(u"Live Events · eu-west-1"_s));
    events.standing().setSignedInAs(u"role Viewer"_s);
    line->resize(line->sizeHint());
    QCOMPARE(read(*line), QStringList(u"Live Events · role Viewer · eu-west-1"_s));
    events.standing().setCallerArn(u"arn:aws:sts::123456789012:assumed-role/Operator/ada"_s);
    line->resize(line->sizeHint());
    QCOMPARE(read(*line), QStringList(u"Live Events · role Operator · eu-west-1"_s));
    open.end();
}

void TestWhoLine::productionHasABadge()
{
    support::OpenSources open;
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    const auto line = shown(open.plant, {events.id()});
    QCOMPARE(read(*line).size(), 1);
    events.standing().setProduction(true); // while it is looked at
    line->resize(line->sizeHint());
    QCOMPARE(read(*line), (QStringList{u"PRODUCTION"_s, u"Live Events · eu-west-1"_s}));
    events.standing().setProduction(false);
    QCOMPARE(read(*line).size(), 1);
    open.end();
}

void TestWhoLine::ofSeveralThoseOfProductionAreNamed()
{
    support::OpenSources open;
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    Source &rehearsals = open.open(u"Rehearsals"_s, u"us-east-1"_s);
    events.standing().setProduction(true);
    const auto line = shown(open.plant, {events.id(), rehearsals.id()});
    QCOMPARE(read(*line).constFirst(), u"PRODUCTION: Live Events"_s);
    rehearsals.standing().setProduction(true);
    line->resize(line->sizeHint());
    QCOMPARE(read(*line).constFirst(), u"PRODUCTION"_s);
    QVERIFY(line->toolTip().contains(u"Rehearsals"_s));
    open.end();
}

void TestWhoLine::manyAreToldByTheirNumber()
{
    support::OpenSources open;
    QList<patchbay::SourceId> ids;
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
        ids += open.open(name, u"eu-west-1"_s).id();
    open.plant.sources().find(ids[2])->standing().setProduction(true);
    const auto line = shown(open.plant, ids);
    QCOMPARE(read(*line), (QStringList{u"PRODUCTION: C"_s, u"4 accounts and regions"_s}));
    open.end();
}

void TestWhoLine::theBadgeIsNotCutAway()
{
    support::OpenSources open;
    Source &events = open.open(u"An account of a very long name that nobody has room for"_s, u"eu-west-1"_s);
    events.standing().setProduction(true);
    const auto line = shown(open.plant, {events.id()});
    line->resize(line->minimumSizeHint());
    const QStringList texts = read(*line);
    QCOMPARE(texts.constFirst(), u"PRODUCTION"_s);
    QVERIFY2(texts.constLast().endsWith(u'…'), qPrintable(texts.constLast()));
    QVERIFY(line->toolTip().contains(events.identity().accountName));
    for (const QLabel *const label : line->findChildren<QLabel *>()) {
        QVERIFY(line->rect().contains(label->geometry()));
        QVERIFY(label->width() >= label->fontMetrics().horizontalAdvance(label->text()));
    }
    open.end();
}

void TestWhoLine::theButtonSaysItToo()
{
    support::OpenSources open;
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    QCOMPARE(ui::productionHint({&events}), QString());
    events.standing().setProduction(true);
    QCOMPARE(text::withoutIsolates(ui::productionHint({&events})), u"This changes production: Live Events"_s);
    open.end();
}

QTEST_MAIN(TestWhoLine)
#include "tst_wholine.moc"
