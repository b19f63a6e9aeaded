// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/CellTexts.h"

#include <QFontInfo>
#include <QTest>

using namespace Qt::StringLiterals;

/// The texts of the list's cells are laid out once, in the right face and width.
class TestInventoryCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faces();
    void facesFollowTheFont();
    void keptUntilTheWidthChanges();
    void elidedWhereTooWide();
    void sameTextInTwoFaces();
};

using ui::CellTexts;

namespace {

const QString name = u"hall-cam-0123456789-at-the-far-end"_s;

QString laidOut(CellTexts &texts, int width, CellTexts::Face face = CellTexts::Face::Plain)
{
    return texts.laidOut(name, face, QFont(), width, Qt::ElideMiddle, Qt::LeftToRight).text();
}

} // namespace

void TestInventoryCells::faces()
{
    CellTexts texts;
    QVERIFY(!texts.font(CellTexts::Face::Plain, QFont()).bold());
    QVERIFY(texts.font(CellTexts::Face::Bold, QFont()).bold());
    QCOMPARE(texts.font(CellTexts::Face::Bold, QFont()).family(), QFont().family());
    QVERIFY(QFontInfo(texts.font(CellTexts::Face::FixedWidth, QFont())).fixedPitch());
}

void TestInventoryCells::facesFollowTheFont()
{
    CellTexts texts;
    QFont large;
    large.setPointSize(40);
    QVERIFY(texts.font(CellTexts::Face::Bold, QFont()).pointSizeF() < 40);
    QCOMPARE(texts.font(CellTexts::Face::Bold, large).pointSizeF(), 40);
}

void TestInventoryCells::keptUntilTheWidthChanges()
{
    CellTexts texts;
    const auto text = [&](int width) { return &texts.laidOut(name, {}, QFont(), width, Qt::ElideMiddle, {}); };
    const QStaticText *const first = text(1'000);
    QCOMPARE(text(1'000), first);
    QCOMPARE(laidOut(texts, 1'000), name);
    QVERIFY(laidOut(texts, 60) != name);
    QCOMPARE(laidOut(texts, 1'000), name);
}

void TestInventoryCells::elidedWhereTooWide()
{
    CellTexts texts;
    const QStaticText text = texts.laidOut(name, {}, QFont(), 80, Qt::ElideMiddle, Qt::LeftToRight);
    QVERIFY(text.text().contains(u'…'));
    QVERIFY(text.text().startsWith(name.first(1)));
    QVERIFY(text.text().endsWith(name.last(1)));
    QVERIFY(text.size().width() <= 80);
}

void TestInventoryCells::sameTextInTwoFaces()
{
    CellTexts texts;
    const QSizeF plain = texts.laidOut(name, CellTexts::Face::Plain, QFont(), 1'000, {}, {}).size();
    const QSizeF fixed = texts.laidOut(name, CellTexts::Face::FixedWidth, QFont(), 1'000, {}, {}).size();
    QVERIFY(plain != fixed);
}

QTEST_MAIN(TestInventoryCells)
#include "tst_inventorycells.moc"
