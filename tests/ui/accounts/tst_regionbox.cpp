// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/RegionBox.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

/// A region is looked for as everything else is.
class TestRegionBox final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersWhatIsLookedFor_data();
    void offersWhatIsLookedFor();
    void takesWhatIsOffered();
};

void TestRegionBox::offersWhatIsLookedFor_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("offered");
    QTest::addRow("a part") << u"WEST"_s << QStringList{u"eu-west-1"_s, u"us-west-2"_s};
    QTest::addRow("parts") << u"2 ap"_s << QStringList{u"ap-northeast-2"_s};
    QTest::addRow("another dash") << u"us–e"_s << QStringList{u"us-east-1"_s};
    QTest::addRow("nothing") << u"mars"_s << QStringList();
}

void TestRegionBox::offersWhatIsLookedFor()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, offered);
    ui::RegionBox box;
    box.show();
    box.lineEdit()->insert(typed); // as pasted
    QStringList shown;
    const QAbstractItemModel &found = *box.completer()->completionModel();
    for (int row = 0; row < found.rowCount(); ++row)
        shown += found.index(row, 0).data().toString();
    QCOMPARE(shown, offered);
    QCOMPARE(box.currentText(), typed);
}

void TestRegionBox::takesWhatIsOffered()
{
    ui::RegionBox box;
    box.show();
    box.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&box));
    QTest::keyClicks(&box, u"west"_s);
    QAbstractItemView *const popup = box.completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(box.region(), u"us-west-2"_s);
}

QTEST_MAIN(TestRegionBox)
#include "tst_regionbox.moc"
