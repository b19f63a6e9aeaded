// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "ui/details/DetailsRoom.h"

#include <QApplication>
#include <QSplitter>

/// Details that show nothing yet leave their room to the list, and the list never changes under the mouse.
class TestDetailsRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyDetailsLeaveTheirRoomToTheList();
    void theyWidenOnceADoubleClickIsOver();
    void theyKeepTheirWidthFromThenOn();
    void whatAPersonArrangedIsKept();
    void aWideWindowHasRoomForThem();

private:
    void show(int width, const QByteArray &state = {});
    void select(int n) { m_room->showEncoders({m_desk->encoder(n)}); }
    /// What the list leaves.
    int width() const { return m_splitter->width() - m_splitter->widget(0)->width(); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QSplitter> m_splitter;
    std::unique_ptr<ui::DetailsRoom> m_room;
    int m_least = 0;
};

namespace {

constexpr int narrow = 1024;
constexpr int wide = 1920;

} // namespace

void TestDetailsRoom::init()
{
    QApplication::setDoubleClickInterval(50);
    m_desk = std::make_unique<Desk>();
    m_least = m_desk->panel->minimumWidth();
}

void TestDetailsRoom::cleanup()
{
    m_room.reset();
    m_desk->end(); // before the splitter, which would delete the panel
    m_splitter.reset();
    m_desk.reset();
}

void TestDetailsRoom::show(int width, const QByteArray &state)
{
    m_splitter = std::make_unique<QSplitter>();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(new QWidget);
    m_splitter->addWidget(m_desk->panel.get());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_room = std::make_unique<ui::DetailsRoom>(*m_splitter, *m_desk->panel, state);
    m_splitter->resize(width, 600);
    m_splitter->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_splitter.get()));
}

void TestDetailsRoom::emptyDetailsLeaveTheirRoomToTheList()
{
    show(narrow);
    QCOMPARE_LE(width() * 6, narrow);
    QCOMPARE(m_desk->panel->width(), width() - m_splitter->handleWidth());
    QVERIFY(m_desk->labels().contains(u"Select an encoder to see its details."_s));
    m_splitter->resize(wide, 600);
    QTRY_COMPARE_GE(width(), m_least);
    m_splitter->resize(narrow, 600);
    QTRY_COMPARE_LE(width() * 6, narrow);
}

void TestDetailsRoom::theyWidenOnceADoubleClickIsOver()
{
    QApplication::setDoubleClickInterval(24 * 60 * 60 * 1000);
    show(narrow);
    const int before = width();
    select(1);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(width(), before);
    m_room.reset();

    QApplication::setDoubleClickInterval(50);
    m_desk->panel->setParent(nullptr);
    m_desk->panel->setMinimumWidth(m_least);
    show(narrow);
    select(1);
    select(2);
    QTRY_COMPARE_GE(width(), m_least);
    QTRY_COMPARE(m_desk->field(u"Name"_s), u"cam-2"_s);
}

void TestDetailsRoom::theyKeepTheirWidthFromThenOn()
{
    show(narrow);
    select(1);
    QTRY_COMPARE_GE(width(), m_least);
    const int shown = width();
    m_room->showEncoders({});
    QVERIFY(m_desk->labels().contains(u"Select an encoder to see its details."_s));
    m_splitter->resize(narrow, 601);
    QCOMPARE(width(), shown);
}

void TestDetailsRoom::whatAPersonArrangedIsKept()
{
    show(narrow);
    select(1);
    QTRY_COMPARE_GE(width(), m_least);
    m_splitter->setSizes({narrow - m_least - 60, m_least + 60});
    const int arranged = width();
    const QByteArray state = m_splitter->saveState();
    m_room.reset();
    m_desk->panel->setParent(nullptr);
    show(narrow, state);
    QVERIFY(width() < m_least);
    select(2);
    QTRY_COMPARE(width(), arranged);
}

void TestDetailsRoom::aWideWindowHasRoomForThem()
{
    show(wide);
    QCOMPARE_GE(width(), m_least);
    select(1);
    QCOMPARE(m_desk->field(u"Name"_s), u"cam-1"_s); // at once
}

QTEST_MAIN(TestDetailsRoom)
#include "tst_detailsroom.moc"
