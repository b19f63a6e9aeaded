// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is painted, and how little of it anew.

#include "BoardDesk.h"

#include "ui/appearance/Appearance.h"
#include "ui/appearance/Colors.h"
#include "ui/wallboard/BoardColors.h"
#include "ui/wallboard/BoardView.h"

#include <QAccessible>
#include <QApplication>
#include <QPaintEvent>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using ui::Board;

/// What has been painted of it since it was asked last.
class Painted final : public QObject {
public:
    explicit Painted(QWidget &widget)
        : QObject(&widget)
    {
        widget.installEventFilter(this);
    }
    QRegion take() { return std::exchange(m_region, QRegion()); }
    bool isNone() const { return m_region.isEmpty(); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QRegion m_region;
};

/// How much colour there is in the strongest.
int mostColourful(const QImage &image)
{
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, image.pixelColor(x, y).hsvSaturation());
    }
    return most;
}

bool has(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == color.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

class TestBoardView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsAlikeIsNotPainted();
    void oneTileIsPaintedAlone();
    void aSecondPaintsWhatGrowsOlder();
    void unseenNothingIsPainted();
    void whatIsWrongHasItsColour();
    void withoutAnAnswerNothingHasAny();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void isTheSameFromRightToLeft();
    void aScreenReaderGetsIt();

private:
    QImage imageOf(const QRectF &part) const { return m_view->grab(part.toAlignedRect()).toImage(); }
    const QRectF &tile(const QString &name) const;

    std::unique_ptr<tests::BoardDesk> m_desk;
    std::unique_ptr<ui::BoardView> m_view;
};

void TestBoardView::init()
{
    ui::applyAppearance(*qApp, ui::Appearance::Light);
    m_desk = std::make_unique<tests::BoardDesk>();
    m_desk->read();
    m_desk->planShow({u"cam-22"_s});
    m_view = std::make_unique<ui::BoardView>();
    m_view->resize(1280, 720);
    m_view->setBoard(m_desk->board());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestBoardView::cleanup()
{
    m_view.reset();
    m_desk.reset();
}

const QRectF &TestBoardView::tile(const QString &name) const
{
    const Board &board = m_view->board();
    const auto found = std::ranges::find(board.tiles, name, &ui::BoardTile::name);
    return m_view->places().tiles[std::size_t(found - board.tiles.begin())];
}

void TestBoardView::whatIsAlikeIsNotPainted()
{
    Painted painted(*m_view);
    m_view->repaint();
    painted.take();
    m_view->setBoard(m_desk->board());
    QCoreApplication::processEvents();
    // The second may have ended meanwhile.
    const QRegion ageing = QRegion(m_view->places().age.toAlignedRect()) + m_view->places().problems.toAlignedRect();
    QVERIFY((painted.take() - ageing).isEmpty());
}

void TestBoardView::oneTileIsPaintedAlone()
{
    Painted painted(*m_view);
    m_view->repaint();
    painted.take();
    Board board = m_view->board();
    board.tiles[2].live = 11;
    m_view->setBoard(board);
    const QRect changed = tile(board.tiles[2].name).toAlignedRect();
    QRegion all;
    QTRY_VERIFY((all += painted.take()).contains(changed.center()));
    QVERIFY(!all.contains(tile(board.tiles[0].name).toAlignedRect().center()));
    QVERIFY(!all.contains(tile(board.tiles[3].name).toAlignedRect().center()));
}

void TestBoardView::aSecondPaintsWhatGrowsOlder()
{
    Painted painted(*m_view);
    m_view->repaint();
    painted.take();
    QTRY_VERIFY(!painted.isNone());
    const QRegion all = painted.take();
    QVERIFY(all.contains(m_view->places().age.toAlignedRect().center()));
    QVERIFY(all.contains(m_view->places().rows[0].toAlignedRect().center()));
    QVERIFY(!all.intersects(tile(u"main-b"_s).toAlignedRect()));
}

void TestBoardView::unseenNothingIsPainted()
{
    m_view->hide();
    const auto timers = m_view->findChildren<QTimer *>();
    QVERIFY(std::ranges::none_of(timers, &QTimer::isActive));
}

void TestBoardView::whatIsWrongHasItsColour()
{
    const QColor wrong = ui::BoardColors::of(m_view->palette(), false).wrongCell;
    QVERIFY(has(imageOf(tile(u"main-a"_s)), wrong));
    QVERIFY(!has(imageOf(tile(u"main-b"_s)), wrong));
    m_desk->planShow({u"cam-07"_s, u"cam-22"_s});
    m_view->setBoard(m_desk->board());
    QVERIFY(!has(m_view->grab().toImage(), wrong));
}

void TestBoardView::withoutAnAnswerNothingHasAny()
{
    const int grey = 24; // the neutral tones are not quite without a hue
    QVERIFY(mostColourful(m_view->grab().toImage()) > 100);
    Board board = m_view->board();
    board.silent = ui::BoardSilence();
    m_view->setBoard(board);
    for (const QRectF &each : m_view->places().tiles)
        QVERIFY(mostColourful(imageOf(each)) < grey * 3);
    QVERIFY(!has(m_view->grab().toImage(), ui::BoardColors::of(m_view->palette(), false).wrongCell));
}

void TestBoardView::everyTextCanBeRead_data()
{
    QTest::addColumn<ui::Appearance>("appearance");
    QTest::addColumn<bool>("isSilent");
    QTest::newRow("light") << ui::Appearance::Light << false;
    QTest::newRow("dark") << ui::Appearance::Dark << false;
    QTest::newRow("light, no answer") << ui::Appearance::Light << true;
    QTest::newRow("dark, no answer") << ui::Appearance::Dark << true;
}

void TestBoardView::everyTextCanBeRead()
{
    QFETCH(const ui::Appearance, appearance);
    QFETCH(const bool, isSilent);
    ui::applyAppearance(*qApp, appearance);
    const ui::BoardColors colors = ui::BoardColors::of(QApplication::palette(), isSilent);
    QVERIFY(ui::contrast(colors.text, colors.ground) >= ui::textContrast);
    QVERIFY(ui::contrast(colors.dim, colors.ground) >= ui::textContrast);
    QVERIFY(ui::contrast(colors.wrong, colors.ground) >= ui::textContrast);
    QVERIFY(ui::contrast(colors.tileText, colors.tile) >= ui::textContrast);
    QVERIFY(ui::contrast(colors.tileDim, colors.tile) >= ui::textContrast);
    QVERIFY(ui::contrast(colors.wrongText, colors.wrongCell) >= ui::textContrast);
}

/// In each language what is written begins where its place does.
void TestBoardView::isTheSameFromRightToLeft()
{
    const QRectF wrong = tile(u"main-b"_s);
    const QImage before = imageOf(wrong);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage after = imageOf(wrong);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(after, before);
}

void TestBoardView::aScreenReaderGetsIt()
{
    QAccessibleInterface *const pane = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(pane);
    QCOMPARE(pane->role(), QAccessible::Pane);
    QCOMPARE(pane->text(QAccessible::Name), u"Wallboard"_s);
    QVERIFY(pane->text(QAccessible::Description).startsWith("cam-07, missing, planned on main-a."_L1));
}

QTEST_MAIN(TestBoardView)
#include "tst_boardview.moc"
