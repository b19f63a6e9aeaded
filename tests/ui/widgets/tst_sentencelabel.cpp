// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Isolate.h"
#include "ui/widgets/SentenceLabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// Whether anything is drawn within the last pixels of either side: a line that is too long is cut there.
bool touchesAnEdge(const QWidget &widget)
{
    QImage image = const_cast<QWidget &>(widget).grab().toImage();
    const QRgb ground = widget.palette().color(QPalette::Window).rgb();
    for (int y = 0; y < image.height(); ++y) {
        if (image.pixel(0, y) != ground || image.pixel(image.width() - 1, y) != ground)
            return true;
    }
    return false;
}

} // namespace

class TestSentenceLabel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usualSentencesAreAsInAnyLabel_data();
    void usualSentencesAreAsInAnyLabel();
    void longNamesGoOnInTheNextLine_data();
    void longNamesGoOnInTheNextLine();
    void aLayoutGivesTheRoom();
    void putsNothingIntoTheText();
    void theMouseSelectsWhatIsCopied();
    void aDoubleClickSelectsAWord();
    void copiesNamesWithoutTheirIsolates();
    void isNotSelectableUnlessAskedFor();
    void theMenuCopies();
    void rightToLeftBeginsAtTheRight();
};

void TestSentenceLabel::usualSentencesAreAsInAnyLabel_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << QString();
    QTest::newRow("short") << u"cam-03 moves to main-show."_s;
    QTest::newRow("several lines") << u"cam-03 moves from rehearsal to main-show. It is idle. "_s.repeated(5);
    QTest::newRow("lines") << u"cam-03\nmain-show"_s;
    QTest::newRow("ARN") << u"Gone: arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/W7t4PBBHSwU4"_s;
}

void TestSentenceLabel::usualSentencesAreAsInAnyLabel()
{
    QFETCH(const QString, sentence);
    QLabel usual(sentence);
    usual.setTextFormat(Qt::PlainText);
    usual.setWordWrap(true);
    ui::SentenceLabel label;
    label.setText(sentence);
    QCOMPARE(label.sizeHint(), usual.sizeHint());
    const int width = label.fontMetrics().averageCharWidth() * 70;
    QCOMPARE(label.hasHeightForWidth(), usual.hasHeightForWidth());
    if (usual.hasHeightForWidth())
        QCOMPARE(label.heightForWidth(width), usual.heightForWidth(width));
}

void TestSentenceLabel::longNamesGoOnInTheNextLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("letters") << QString(128, u'W');
    QTest::newRow("underscores") << u"a_long"_s.repeated(21);
    QTest::newRow("digits after hyphens") << u"20240101-"_s.repeated(14);
    QTest::newRow("digits after slashes") << u"1/"_s.repeated(64);
    QTest::newRow("Hebrew") << QString(128, u'ש');
    QTest::newRow("surrogates") << u"🎥"_s.repeated(64);
    QTest::newRow("marks") << u"e\u0301"_s.repeated(64);
}

void TestSentenceLabel::longNamesGoOnInTheNextLine()
{
    QFETCH(const QString, name);
    ui::SentenceLabel label;
    label.setText(text::filled(u"%1 moves from rehearsal to %1."_s, name));
    const int character = label.fontMetrics().averageCharWidth();
    QCOMPARE_LE(label.sizeHint().width(), character * 80);
    QCOMPARE_LE(label.minimumSizeHint().width(), character * 32);
    label.setContentsMargins(character, 0, character, 0);
    label.resize(character * 40, label.heightForWidth(character * 40));
    QVERIFY(label.heightForWidth(character * 40) > label.heightForWidth(character * 80));
    label.show();
    QVERIFY(!touchesAnEdge(label));
}

void TestSentenceLabel::aLayoutGivesTheRoom()
{
    QWidget window;
    auto *const column = new QVBoxLayout(&window);
    auto *const label = new ui::SentenceLabel;
    column->addWidget(label);
    label->setText(QString(500, u'W'));
    window.resize(300, column->totalHeightForWidth(300));
    window.show();
    QCOMPARE(window.width(), 300);
    QCOMPARE_GE(label->height(), label->heightForWidth(label->width()));
    QVERIFY(label->height() > label->fontMetrics().height() * 5);
}

void TestSentenceLabel::putsNothingIntoTheText()
{
    ui::SentenceLabel label;
    const QString sentence = QString(128, u'W') + u" moves."_s;
    label.setText(sentence);
    label.resize(200, label.heightForWidth(200));
    label.grab();
    QCOMPARE(label.text(), sentence);
    QAccessibleInterface *const heard = QAccessible::queryAccessibleInterface(&label);
    QCOMPARE(heard->text(QAccessible::Name), sentence);
    QCOMPARE(heard->role(), QAccessible::StaticText);
}

void TestSentenceLabel::theMouseSelectsWhatIsCopied()
{
    ui::SentenceLabel label;
    label.setSelectable(true);
    const QString sentence = QString(100, u'W') + u" moves."_s;
    label.setText(sentence);
    label.resize(200, label.heightForWidth(200));
    label.show();
    QTest::mousePress(&label, Qt::LeftButton, {}, QPoint(0, 2));
    QTest::mouseMove(&label, QPoint(label.width() - 1, label.height() - 2));
    QMouseEvent move(QEvent::MouseMove, label.rect().bottomRight(), label.mapToGlobal(label.rect().bottomRight()),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&label, &move);
    QTest::mouseRelease(&label, Qt::LeftButton, {}, label.rect().bottomRight());
    QCOMPARE(label.selection(), sentence);
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(&label, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), sentence);

    QFocusEvent left(QEvent::FocusOut, Qt::MouseFocusReason);
    QCoreApplication::sendEvent(&label, &left);
    QCOMPARE(label.selection(), QString());
}

void TestSentenceLabel::aDoubleClickSelectsAWord()
{
    ui::SentenceLabel label;
    label.setSelectable(true);
    label.setText(u"rehearsal is full."_s);
    label.resize(label.sizeHint());
    label.show();
    QTest::mouseDClick(&label, Qt::LeftButton, {}, QPoint(10, label.height() / 2));
    QCOMPARE(label.selection(), u"rehearsal"_s);
    label.setText(u"main-show is full."_s); // what was selected is not there any more
    label.grab();
    QCOMPARE(label.selection(), QString());
}

void TestSentenceLabel::copiesNamesWithoutTheirIsolates()
{
    ui::SentenceLabel label;
    label.setSelectable(true);
    label.setText(text::filled(u"%1 is full."_s, u"דנה"_s));
    QVERIFY(label.text().contains(QChar(0x2068)));
    label.resize(label.sizeHint());
    label.show();
    QTest::keySequence(&label, QKeySequence::SelectAll);
    QTest::keySequence(&label, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"דנה is full."_s);
}

void TestSentenceLabel::isNotSelectableUnlessAskedFor()
{
    ui::SentenceLabel label;
    label.setText(u"rehearsal is full."_s);
    label.resize(label.sizeHint());
    label.show();
    QTest::mouseDClick(&label, Qt::LeftButton, {}, QPoint(10, label.height() / 2));
    QCOMPARE(label.selection(), QString());
    QCOMPARE(label.focusPolicy(), Qt::NoFocus);
}

void TestSentenceLabel::theMenuCopies()
{
    ui::SentenceLabel label;
    label.setSelectable(true);
    label.setText(u"rehearsal is full."_s);
    label.resize(label.sizeHint());
    label.show();
    QTest::keySequence(&label, QKeySequence::SelectAll);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(&label, &asked);
    auto *const menu = label.findChild<QMenu *>();
    QVERIFY(menu);
    QGuiApplication::clipboard()->clear();
    menu->actions().constFirst()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"rehearsal is full."_s);
}

void TestSentenceLabel::rightToLeftBeginsAtTheRight()
{
    ui::SentenceLabel label;
    label.setText(u"שלום"_s);
    label.setLayoutDirection(Qt::RightToLeft);
    label.resize(400, label.heightForWidth(400));
    label.show();
    const QImage image = label.grab().toImage();
    const auto isBlank = [&image](int from, int to) {
        for (int x = from; x < to; ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixel(x, y) != image.pixel(0, 0))
                    return false;
            }
        }
        return true;
    };
    QVERIFY(isBlank(0, 200));
    QVERIFY(!isBlank(200, 400));
}

QTEST_MAIN(TestSentenceLabel)
#include "tst_sentencelabel.moc"
