// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/OpenSources.h"
#include "ui/desk/HiddenTwins.h"
#include "ui/inventory/FirstList.h"
#include "ui/inventory/ShownSources.h"

#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Source;

namespace {

const QString region = u"eu-west-1"_s;
const QString events = u"111111111111"_s; // AWS accounts
const QString rehearsals = u"222222222222"_s;

QString camera(const QString &awsAccount)
{
    return u"arn:aws:ivs:eu-west-1:%1:ingest-configuration/cam"_s.arg(awsAccount);
}

/// A plant of which one entry is shown.
class Desk : public support::OpenSources {
public:
    Desk() { readOnly = {u"To look at"_s}; }

    void show(const Source &source) { m_shown.show({source.id()}); }
    /// A whole reading of what an AWS account has: one camera, or nothing.
    void read(Source &source, const QString &awsAccount)
    {
        const QPointer<patchbay::Inventory> inventory(&source.inventory());
        FirstList list(*inventory);
        list.startIn(source.scope());
        if (!awsAccount.isEmpty()) {
            ivs::IngestConfigurationSummary summary;
            summary.arn = camera(awsAccount);
            inventory->applyPage({summary}, patchbay::Inventory::clock());
        }
        list.end();
        QTRY_VERIFY(!inventory || !inventory->isReading()); // gone with what was closed for it
        heard();
    }
    bool isOpen(const patchbay::SourceId &id) const { return plant.source(id) != nullptr; }
    /// It has heard of all that happened.
    void heard() { QCoreApplication::sendPostedEvents(&m_twins); }

private:
    ui::ShownSources m_shown{plant};
    ui::HiddenTwins m_twins{plant, m_shown};
};

} // namespace

/// Which of the entries that are open and not shown are closed.
class TestHiddenTwins final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofOneAwsAccountIsClosed_data()
    {
        QTest::addColumn<bool>("isShownReadFirst");
        QTest::newRow("the shown one is read first") << true;
        QTest::newRow("the hidden one is read first") << false;
    }

    /// Its encoders are changed through what is shown, which may not.
    void ofOneAwsAccountIsClosed()
    {
        QFETCH(const bool, isShownReadFirst);
        Desk desk;
        Source &shown = desk.open(u"To look at"_s, region);
        Source &hidden = desk.open(u"To work with"_s, region);
        const patchbay::SourceId hiddenId = hidden.id();
        desk.show(shown);
        desk.read(isShownReadFirst ? shown : hidden, events);
        QVERIFY(desk.isOpen(hiddenId));
        desk.read(isShownReadFirst ? hidden : shown, events);
        QVERIFY(!desk.isOpen(hiddenId));
        QVERIFY(desk.isOpen(shown.id()));
        QCOMPARE(desk.plant.rowCount(), 1);
        QCOMPARE(desk.plant.idOf(camera(events)).source, shown.id());
        QVERIFY(shown.client().settings().readOnly);
    }

    void ofOneAwsAccountIsClosedWithTheFirstPage_data()
    {
        QTest::addColumn<bool>("isHiddenReadFirst");
        QTest::newRow("of the shown one") << true;
        QTest::newRow("of the hidden one") << false;
    }

    /// The rest of a list may take minutes: until then its encoders would be changed through what is not shown.
    void ofOneAwsAccountIsClosedWithTheFirstPage()
    {
        QFETCH(const bool, isHiddenReadFirst);
        Desk desk;
        Source &shown = desk.open(u"To look at"_s, region);
        Source &hidden = desk.open(u"To work with"_s, region);
        const patchbay::SourceId hiddenId = hidden.id();
        desk.show(shown);
        desk.read(isHiddenReadFirst ? hidden : shown, events);
        Source &arriving = isHiddenReadFirst ? shown : hidden;
        const QPointer<patchbay::Inventory> inventory(&arriving.inventory());
        FirstList list(*inventory);
        list.startIn(arriving.scope());
        desk.heard();
        QVERIFY(desk.isOpen(hiddenId));
        ivs::IngestConfigurationSummary summary;
        summary.arn = camera(events);
        inventory->applyPage({summary}, patchbay::Inventory::clock());
        QVERIFY(inventory->isReading());
        desk.heard();
        QVERIFY(!desk.isOpen(hiddenId));
        QCOMPARE(desk.plant.idOf(camera(events)).source, shown.id());
        list.end();
        QTRY_VERIFY(!inventory || !inventory->isReading());
    }

    void ofAnotherAwsAccountStaysOpen()
    {
        Desk desk;
        Source &shown = desk.open(u"To look at"_s, region);
        Source &hidden = desk.open(u"Rehearsals"_s, region);
        const patchbay::SourceId hiddenId = hidden.id();
        desk.show(shown);
        desk.read(shown, events);
        desk.read(hidden, rehearsals);
        QVERIFY(desk.isOpen(hiddenId));
        QCOMPARE(desk.plant.rowCount(), 2);
    }

    void inAnotherRegionStaysOpen()
    {
        Desk desk;
        Source &shown = desk.open(u"To look at"_s, region);
        Source &hidden = desk.open(u"To work with"_s, u"us-east-1"_s);
        const patchbay::SourceId hiddenId = hidden.id();
        desk.show(shown);
        desk.read(shown, events);
        desk.read(hidden, events);
        QVERIFY(desk.isOpen(hiddenId));
    }

    void withAnEmptyListStaysOpenUntilItIsKnown_data()
    {
        QTest::addColumn<bool>("isShownEmpty");
        QTest::newRow("the hidden one") << false;
        QTest::newRow("the shown one") << true;
    }

    void withAnEmptyListStaysOpenUntilItIsKnown()
    {
        QFETCH(const bool, isShownEmpty);
        Desk desk;
        Source &shown = desk.open(u"To look at"_s, region);
        Source &hidden = desk.open(u"To work with"_s, region);
        const patchbay::SourceId hiddenId = hidden.id();
        desk.show(shown);
        Source &empty = isShownEmpty ? shown : hidden;
        desk.read(isShownEmpty ? hidden : shown, events);
        desk.read(empty, {});
        QVERIFY(desk.isOpen(hiddenId));
        desk.read(empty, events);
        QVERIFY(!desk.isOpen(hiddenId));
        QVERIFY(desk.isOpen(shown.id()));
    }

    void isClosedWhenTheOtherComesToBeShown()
    {
        Desk desk;
        Source &first = desk.open(u"To look at"_s, region);
        Source &second = desk.open(u"To work with"_s, region);
        const patchbay::SourceId firstId = first.id();
        desk.read(first, events);
        desk.read(second, events); // none is shown: nobody is mistaken
        QVERIFY(desk.isOpen(firstId));
        desk.show(second);
        QTRY_VERIFY(!desk.isOpen(firstId));
        QVERIFY(desk.isOpen(second.id()));
    }
};

QTEST_MAIN(TestHiddenTwins)
#include "tst_hiddentwins.moc"
