// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Many encoders that need a new URL, and the one message that says so.

#include "Desk.h"

#include "patchbay/waiting/PendingRebinds.h"
#include "ui/desk/Desk.h"
#include "ui/desk/NewUrlsDialog.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/MessageBar.h"
#include "ui/messages/MessageStrip.h"
#include "ui/widgets/Question.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using tests::OneEncoder;

namespace {

constexpr int many = 19;
const QString url = u"rtmps://b.example:443/app/"_s;

} // namespace

class TestNewUrls final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void manyAreOneMessage();
    void theRowThatWasMovedStaysInSight();
    void oneLeavesByGoingLive();
    void oneIsSaidByNameAndCanBeCopied();
    void staysOverAnotherRegion();
    void manyAreDismissedAndStayInTheLineBelow();
    void whatIsNeededAnewIsToldAnew();
    void staysOverAStart();
    void theListIsCopiedAndTickedOff();
    void theListIsCopiedForASpreadsheet();
    void quittingAsksWhileNobodyHasLooked();
    void whatIsAskedFollowsWhatIsNeeded();
    void quittingAsksOnceAboutEverything();
    void quittingDoesNotAskOnceItWasRead();
    void unattendedItIsNotAsked();

private:
    void moveToMainShow(int from, int to);
    QPushButton *button(const QWidget &in, const QString &label) const;
    void press(const QWidget &in, const QString &label);
    void dismiss(const QString &sentence);
    bool says(const QString &sentence) const { return m_desk->shows(sentence); }

    std::optional<tests::Desk> m_desk;
};

void TestNewUrls::init()
{
    m_desk.emplace();
    m_desk->service.encoders = many;
    m_desk->service.hasAnotherAddress = true;
    m_desk->openAccount();
}

/// The encoders of these numbers, and returns when they are there.
void TestNewUrls::moveToMainShow(int from, int to)
{
    for (int number = from; number <= to; ++number)
        m_desk->runs.take(m_desk->rebind(number, OneEncoder::rehearsal(), OneEncoder::mainShow()));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->runs.underWay(), 0, 20'000);
}

QPushButton *TestNewUrls::button(const QWidget &in, const QString &label) const
{
    const auto buttons = in.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&label](const QPushButton *each) {
        return each->isVisible() && each->text() == label;
    });
    return found == buttons.end() ? nullptr : *found;
}

void TestNewUrls::press(const QWidget &in, const QString &label)
{
    QTRY_VERIFY2(button(in, label), qPrintable(label)); // a layout shows it an event later
    button(in, label)->click();
}

void TestNewUrls::dismiss(const QString &sentence)
{
    for (const ui::MessageStrip *const strip : m_desk->window.findChildren<ui::MessageStrip *>()) {
        const auto labels = strip->findChildren<QLabel *>();
        if (std::any_of(labels.begin(), labels.end(),
                        [&sentence](const QLabel *label) { return label->text().contains(sentence); }))
            strip->findChild<QToolButton *>()->click();
    }
}

void TestNewUrls::manyAreOneMessage()
{
    const int highest = m_desk->window.minimumSizeHint().height();
    moveToMainShow(1, many);
    QTRY_VERIFY(says(u"19 encoders need a new URL."_s));
    const auto strips = m_desk->window.findChildren<ui::MessageStrip *>();
    const auto isShown = [](const ui::MessageStrip *strip) { return strip->isVisible(); };
    QCOMPARE(std::count_if(strips.begin(), strips.end(), isShown), 2); // and what moved last
    QCOMPARE_LE(m_desk->window.minimumSizeHint().height(), highest + m_desk->window.height() / 6);
}

/// The bars take their room from the top of the list.
void TestNewUrls::theRowThatWasMovedStaysInSight()
{
    ui::InventoryTable &table = m_desk->desk.plantView().inventoryView().table();
    m_desk->window.resize(m_desk->window.width(), 320);
    table.selectRow(0);
    const auto top = [this, &table] { return table.mapTo(&m_desk->window, QPoint()).y(); };
    const int before = top();
    moveToMainShow(1, 2);
    QTRY_VERIFY(says(u"2 encoders need a new URL."_s));
    QTRY_VERIFY(top() > before + table.fontMetrics().height());
    QVERIFY(table.verticalScrollBar()->maximum() > 0);
    QVERIFY(table.viewport()->rect().contains(table.visualRect(table.currentIndex())));
}

void TestNewUrls::oneLeavesByGoingLive()
{
    moveToMainShow(1, 3);
    QTRY_VERIFY(says(u"3 encoders need a new URL."_s));
    m_desk->service.live = {OneEncoder::camera(2)};
    m_desk->desk.plantView().refresh();
    QTRY_VERIFY(says(u"2 encoders need a new URL."_s));
    m_desk->service.live += OneEncoder::camera(1);
    m_desk->desk.plantView().refresh();
    QTRY_VERIFY(says(u"cam-03 needs a new URL for main-show."_s));
    m_desk->service.live += OneEncoder::camera(3);
    m_desk->desk.plantView().refresh();
    QTRY_VERIFY(!says(u"cam-03 needs a new URL for main-show."_s));
    QVERIFY(m_desk->urlNeeds.all().empty());
}

void TestNewUrls::oneIsSaidByNameAndCanBeCopied()
{
    moveToMainShow(4, 4);
    QTRY_VERIFY(says(u"cam-04 needs a new URL for main-show."_s));
    QCOMPARE(m_desk->urlNeeds.unread(), 1);
    press(m_desk->window, u"&Copy URL"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), url);
    QCOMPARE(m_desk->urlNeeds.unread(), 0);
    QVERIFY(says(u"cam-04 needs a new URL for main-show."_s)); // until it is live there
}

void TestNewUrls::staysOverAnotherRegion()
{
    moveToMainShow(1, 2);
    QTRY_VERIFY(says(u"2 encoders need a new URL."_s));
    m_desk->desk.sources().open({}, {});
    QVERIFY(!says(u"2 encoders need a new URL."_s));
    m_desk->desk.sources().open(m_desk->account, u"eu-west-1"_s);
    QTRY_VERIFY(says(u"2 encoders need a new URL."_s));
}

void TestNewUrls::manyAreDismissedAndStayInTheLineBelow()
{
    moveToMainShow(1, 2);
    QTRY_VERIFY(says(u"2 encoders need a new URL."_s));
    const auto below = [this]() -> QToolButton * {
        for (QToolButton *const each : m_desk->window.findChildren<QToolButton *>()) {
            if (each->isVisible() && each->text() == u"2 new URLs"_s)
                return each;
        }
        return nullptr;
    };
    QVERIFY(!below());
    dismiss(u"2 encoders need a new URL."_s);
    QVERIFY(!says(u"2 encoders need a new URL."_s));
    QCOMPARE(m_desk->urlNeeds.all().size(), 2U); // nobody has said that they have it
    QTRY_VERIFY(below());
    below()->click();
    const auto *const dialog = m_desk->window.findChild<ui::NewUrlsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    moveToMainShow(3, 3); // which nobody has been told of
    QTRY_VERIFY(says(u"3 encoders need a new URL."_s));
}

void TestNewUrls::whatIsNeededAnewIsToldAnew()
{
    moveToMainShow(1, 2);
    QTRY_VERIFY(says(u"2 encoders need a new URL."_s));
    dismiss(u"2 encoders need a new URL."_s);
    QVERIFY(!says(u"2 encoders need a new URL."_s));
    const std::vector<patchbay::UrlNeed> needs = m_desk->urlNeeds.all();
    for (const patchbay::UrlNeed &each : needs)
        m_desk->urlNeeds.settle(each.configurationArn);
    QTRY_VERIFY(m_desk->urlNeeds.all().empty());
    for (const patchbay::UrlNeed &each : needs) // of another move
        m_desk->urlNeeds.add(each);
    QTRY_VERIFY(says(u"2 encoders need a new URL."_s));
}

void TestNewUrls::staysOverAStart()
{
    moveToMainShow(1, 2);
    QTRY_COMPARE(m_desk->urlNeeds.all().size(), 2U);
    QVERIFY(m_desk->urlNeeds.save());
    const patchbay::UrlNeeds later(m_desk->dir.path());
    QCOMPARE(later.all().size(), 2U);
    QCOMPARE(later.find(OneEncoder::camera(2))->url, url);
    QCOMPARE(later.unread(), 2);
    QFile file(m_desk->dir.filePath(u"url-needs.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("sk_test"));
}

void TestNewUrls::theListIsCopiedAndTickedOff()
{
    moveToMainShow(1, 3);
    QTRY_VERIFY(says(u"3 encoders need a new URL."_s));
    press(m_desk->window, u"Sho&w list…"_s);
    auto *const dialog = m_desk->window.findChild<ui::NewUrlsDialog *>();
    QVERIFY(dialog);
    QCOMPARE(m_desk->urlNeeds.unread(), 0);
    auto *const list = dialog->findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 3);
    press(*dialog, u"Copy &list"_s);
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.contains(u"cam-02\tmain-show\t"_s + url));

    list->topLevelItem(0)->setSelected(true);
    press(*dialog, u"Copy &URL"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), url);
    const QString given = list->topLevelItem(0)->text(0);
    press(*dialog, u"&Done"_s);
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->findItems(given, Qt::MatchExactly).isEmpty());
    QTRY_VERIFY(says(u"2 encoders need a new URL."_s));

    m_desk->service.live = {OneEncoder::camera(1), OneEncoder::camera(2), OneEncoder::camera(3)};
    m_desk->desk.plantView().refresh();
    QTRY_COMPARE(list->topLevelItemCount(), 0); // by themselves
    dialog->close();
}

void TestNewUrls::theListIsCopiedForASpreadsheet()
{
    m_desk->service.names = {u"=\u05d0\u05d1 \"7\""_s, {}, u"rehearsal"_s, u"main\tshow"_s};
    m_desk->desk.plantView().refresh();
    moveToMainShow(1, 2);
    QTRY_VERIFY(says(u"2 encoders need a new URL."_s));
    press(m_desk->window, u"Sho&w list…"_s);
    auto *const dialog = m_desk->window.findChild<ui::NewUrlsDialog *>();
    QVERIFY(dialog);
    press(*dialog, u"Copy &list"_s);
    const QString stageAndUrl = u"\t\"main\tshow\"\t"_s + url;
    QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.takeLast(), QString());
    lines.sort(); // whichever was moved first
    QCOMPARE(lines, (QStringList{u"\"'=\u05d0\u05d1 \"\"7\"\"\""_s + stageAndUrl, u"cam-02"_s + stageAndUrl}));
    dialog->close();
}

void TestNewUrls::quittingAsksWhileNobodyHasLooked()
{
    moveToMainShow(1, 2);
    QTRY_COMPARE(m_desk->urlNeeds.unread(), 2);
    m_desk->window.close();
    auto *question = m_desk->window.findChild<ui::Question *>();
    QVERIFY(question && question->isVisible());
    QVERIFY(!m_desk->hasEnded);
    QTest::keyClick(question, Qt::Key_Return); // the safe one
    QVERIFY(QTest::qWaitFor([this] { return !m_desk->window.findChild<ui::Question *>(); }));
    QVERIFY(m_desk->window.isVisible());
    QVERIFY(!m_desk->desk.plantView().shown().isEmpty());

    m_desk->window.close();
    question = m_desk->window.findChild<ui::Question *>();
    QVERIFY(question);
    press(*question, u"&Quit"_s);
    QTRY_VERIFY(m_desk->hasEnded);
    QCOMPARE(m_desk->urlNeeds.all().size(), 2U);
}

void TestNewUrls::whatIsAskedFollowsWhatIsNeeded()
{
    moveToMainShow(1, 2);
    QTRY_COMPARE(m_desk->urlNeeds.unread(), 2);
    m_desk->window.close();
    const auto *const question = m_desk->window.findChild<ui::Question *>();
    QVERIFY(question);
    const auto isSaid = [question](const QString &text) {
        const auto labels = question->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *each) { return each->text() == text; });
    };
    QVERIFY(isSaid(u"2 encoders need a new URL."_s));
    const auto all = m_desk->urlNeeds.all();
    for (const patchbay::UrlNeed &need : all)
        m_desk->urlNeeds.settle(need.configurationArn);
    QVERIFY(isSaid(u"Nothing waits any more."_s));
}

/// The worst stands out, and what comes meanwhile has room.
void TestNewUrls::quittingAsksOnceAboutEverything()
{
    moveToMainShow(1, 2);
    QTRY_COMPARE(m_desk->urlNeeds.unread(), 2);
    m_desk->window.close();
    auto *const question = m_desk->window.findChild<ui::Question *>();
    QVERIFY(question);
    for (const int number : {3, 4}) {
        m_desk->waits.add(
            patchbay::PendingRebind::of(m_desk->rebind(number, OneEncoder::rehearsal(), OneEncoder::mainShow())));
    }
    QVERIFY(says(u"2 changes are waiting: cam-03 · cam-04."_s));
    const auto labels = question->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *each) { return each->text().startsWith(u"2 encoders need a new URL.\n\n"_s); }));
    QVERIFY(question->height() >= question->layout()->totalHeightForWidth(question->width()));
    press(*question, u"&Quit"_s);
    QTRY_VERIFY(m_desk->hasEnded); // and nothing is asked any more
}

void TestNewUrls::quittingDoesNotAskOnceItWasRead()
{
    moveToMainShow(1, 1);
    QTRY_COMPARE(m_desk->urlNeeds.unread(), 1);
    press(m_desk->window, u"&Copy URL"_s);
    m_desk->window.close();
    QVERIFY(!m_desk->window.findChild<ui::Question *>());
    QTRY_VERIFY(m_desk->hasEnded);
}

void TestNewUrls::unattendedItIsNotAsked()
{
    moveToMainShow(1, 1);
    QTRY_COMPARE(m_desk->urlNeeds.unread(), 1);
    m_desk->window.close();
    QVERIFY(m_desk->window.findChild<ui::Question *>());
    m_desk->desk.closing().beginUnattended(); // a signal, while somebody is being asked
    QTRY_VERIFY(m_desk->hasEnded);
}

QTEST_MAIN(TestNewUrls)
#include "tst_newurls.moc"
