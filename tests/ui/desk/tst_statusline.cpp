// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/StatusLine.h"

#include "support/OpenSources.h"
#include "support/RawServer.h"
#include "text/Isolate.h"
#include "ui/inventory/FirstList.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/ShownSources.h"
#include "ui/words/TimeWords.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using patchbay::Source;

namespace {

/// Two sources are shown; whoever asks the service is refused.
struct Desk {
    support::RawServer server{[](QTcpSocket &socket, const support::RawRequest &) {
        socket.write(support::answer(403, R"({"message":"no"})", {"x-amzn-ErrorType: AccessDeniedException"}));
    }};
    support::OpenSources open{server.url(), {u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}};
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    Source &rehearsals = open.open(u"Rehearsals"_s, u"us-east-1"_s);
    ui::ShownSources shown{open.plant};
    ui::StatusLine line;
    std::vector<std::unique_ptr<FirstList>> lists;

    Desk()
    {
        shown.show({events.id(), rehearsals.id()});
        line.follow(&shown);
        line.show();
    }

    /// Begins a reading that stays under way.
    FirstList &start(Source &source)
    {
        lists.push_back(std::make_unique<FirstList>(source.inventory()));
        lists.back()->start();
        return *lists.back();
    }
    static void waitFor(Source &source) { QTRY_VERIFY(!source.inventory().isReading()); }
    void read(Source &source)
    {
        start(source).end();
        waitFor(source);
    }
    void refuse(Source &source)
    {
        const auto reading = source.inventory().refresh(source.client(), {});
        QTRY_VERIFY(reading.isReady());
        QVERIFY(source.inventory().lastError());
    }
    QString age() const
    {
        for (const QLabel *const label : line.findChildren<QLabel *>()) {
            if (label->text().contains(u"as of"_s) || label->text().contains(u"Reading"_s))
                return label->text();
        }
        return {};
    }
    /// Where the first of what is beside a message begins.
    int leftmost() const
    {
        int x = line.width();
        for (const QWidget *const each : line.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            x = each->isVisible() ? std::min(x, each->x()) : x;
        return x;
    }
    QToolButton *stop() const { return line.findChild<QToolButton *>(); }
    QString asOf(const QString &format, const Source &source) const
    {
        return format.arg(ui::timeText(source.inventory().asOf()));
    }
};

} // namespace

/// What the line under the list says of its age.
class TestStatusLine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingButReadingWhileThereIsNoList();
    void aListThatIsMissingHidesNoAge();
    void whatIsDeadIsNoFirstListAgain();
    void whatIsDeadAloneIsReadAnew();
    void whoAsksSeesTheAgeToo();
    void aMessageHasRoom();
    void aMessageHasRoomBesideWhatOthersPutThere();
    void aMessageThatIsTooLongIsSeenToGoOn();
    void productionIsSeenAmongSeveral();
};

void TestStatusLine::nothingButReadingWhileThereIsNoList()
{
    Desk desk;
    QTRY_COMPARE(desk.age(), QString());
    desk.start(desk.events);
    QTRY_COMPARE(desk.age(), u"Reading…"_s);
    QTRY_VERIFY(desk.stop()->isVisible());
    desk.lists.back()->end();
    QTRY_VERIFY(!desk.stop()->isVisible());
}

void TestStatusLine::aListThatIsMissingHidesNoAge()
{
    Desk desk;
    FirstList &slow = desk.start(desk.rehearsals);
    desk.read(desk.events);
    QTRY_COMPARE(desk.age(), desk.asOf(u"as of %1 · 1 of 2 not read yet"_s, desk.events));
    QTRY_VERIFY(desk.stop()->isVisible()); // it may take long
    slow.end();
    desk.waitFor(desk.rehearsals);
    QTRY_COMPARE(desk.age(), desk.asOf(u"as of %1"_s, desk.events));
    QVERIFY(!desk.stop()->isVisible());
}

/// It is asked again and again.
void TestStatusLine::whatIsDeadIsNoFirstListAgain()
{
    Desk desk;
    ui::InventoryView view(desk.shown);
    desk.read(desk.events);
    desk.refuse(desk.rehearsals);
    const QString age = desk.asOf(u"as of %1 · 1 of 2 not read yet"_s, desk.events);
    QTRY_COMPARE(desk.age(), age);
    QCOMPARE(view.countsText(), u"0 of 0 shown · 0 live"_s);
    desk.start(desk.rehearsals);
    QTRY_COMPARE(desk.age(), age);
    QCOMPARE(view.countsText(), u"0 of 0 shown · 0 live"_s);
    QVERIFY(!desk.shown.areReadingFirstList());
    desk.lists.back()->end();
    desk.waitFor(desk.rehearsals);
    QTRY_COMPARE(desk.age(), desk.asOf(u"as of %1"_s, desk.events));
}

void TestStatusLine::whatIsDeadAloneIsReadAnew()
{
    Desk desk;
    desk.shown.show({desk.rehearsals.id()});
    desk.refuse(desk.rehearsals);
    QTRY_COMPARE(desk.age(), QString());
    desk.start(desk.rehearsals);
    QTRY_COMPARE(desk.age(), u"Reading…"_s);
    QTRY_VERIFY(desk.stop()->isVisible());
    desk.lists.back()->fail();
    desk.waitFor(desk.rehearsals);
}

void TestStatusLine::whoAsksSeesTheAgeToo()
{
    Desk desk;
    desk.read(desk.events);
    desk.read(desk.rehearsals);
    FirstList &again = desk.start(desk.events);
    desk.line.expectReading();
    QTRY_COMPARE(desk.age(), desk.asOf(u"as of %1 · Reading…"_s, desk.events));
    QVERIFY(!desk.stop()->isVisible()); // what is there stays fresh by itself
    again.end();
    desk.waitFor(desk.events);
    QTRY_COMPARE(desk.age(), desk.asOf(u"as of %1"_s, desk.rehearsals));
}

/// Beside whom one is, which takes what it leaves.
void TestStatusLine::aMessageHasRoom()
{
    Desk desk;
    desk.line.resize(1200, desk.line.height());
    desk.line.show();
    QVERIFY(QTest::qWaitForWindowExposed(&desk.line));
    const auto leftmost = [&desk] { return desk.leftmost(); };
    const QString text = u"Delete 12 encoders: 12 deleted"_s;
    const int needed = desk.line.fontMetrics().horizontalAdvance(text);
    for (const bool isPassing : {true, false}) {
        if (isPassing)
            desk.line.showPassing(text);
        else
            desk.line.setUnderWay(text);
        QTRY_VERIFY2(leftmost() > needed, QByteArray::number(leftmost()).constData());
        desk.line.resize(900, desk.line.height());
        QTRY_VERIFY2(leftmost() > needed, QByteArray::number(leftmost()).constData());
        desk.line.setUnderWay({});
        QTRY_VERIFY(leftmost() < needed); // the counts are there again
    }
}

/// The number of those that wait, which may come while the message is there.
void TestStatusLine::aMessageHasRoomBesideWhatOthersPutThere()
{
    Desk desk;
    desk.line.resize(1200, desk.line.height());
    QVERIFY(QTest::qWaitForWindowExposed(&desk.line));
    const QString text = u"crane-01 is back on rehearsal after 4 s, and the one after it is cut"_s;
    const int needed = desk.line.fontMetrics().horizontalAdvance(text);
    auto *const count = new QToolButton(&desk.line);
    count->setText(u"1 waiting"_s);
    desk.line.addPermanentWidget(count);
    QCoreApplication::processEvents(); // as in a window: it was there before any message
    desk.line.setUnderWay(text);
    QTRY_VERIFY2(desk.leftmost() > needed, QByteArray::number(desk.leftmost()).constData());
    count->setText(u"1,234 waiting, held"_s);
    QTRY_VERIFY(count->width() >= count->sizeHint().width());
    QTRY_VERIFY2(desk.leftmost() > needed, QByteArray::number(desk.leftmost()).constData());
}

void TestStatusLine::aMessageThatIsTooLongIsSeenToGoOn()
{
    Desk desk;
    desk.line.resize(500, desk.line.height());
    QVERIFY(QTest::qWaitForWindowExposed(&desk.line));
    const QString text = QString(u"a camera with a long name "_s).repeated(10);
    desk.line.showPassing(text);
    QTRY_VERIFY(desk.line.toolTip().contains(u"a camera with a long name a camera"_s));
    desk.line.showPassing(u"short"_s);
    QTRY_COMPARE(desk.line.toolTip(), QString());
}

/// In a narrow window, too.
void TestStatusLine::productionIsSeenAmongSeveral()
{
    Desk desk;
    const auto signs = [&desk] {
        QStringList texts;
        for (const QLabel *const label : desk.line.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"PRODUCTION"_s))
                texts += text::withoutIsolates(label->text());
        }
        return texts;
    };
    desk.line.resize(1200, desk.line.height());
    QCOMPARE(signs(), QStringList());
    desk.events.standing().setProduction(true);
    QTRY_COMPARE(signs(), QStringList(u"PRODUCTION: Live Events"_s));
    desk.shown.show({desk.events.id()});
    desk.line.resize(480, desk.line.height());
    QTRY_COMPARE(signs(), QStringList(u"PRODUCTION"_s));
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
