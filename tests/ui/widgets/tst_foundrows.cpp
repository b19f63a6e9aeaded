// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/FoundRows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is looked for in a list that somebody else fills.
class TestFoundRows final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWordsInAnyColumn();
    void followsTheListWithoutAReset();

private:
    static void add(QStandardItemModel &model, const QString &first, const QString &second)
    {
        model.appendRow({new QStandardItem(first), new QStandardItem(second)});
    }
    static QStringList shown(const ui::FoundRows &found)
    {
        QStringList texts;
        for (int row = 0; row < found.rowCount(); ++row)
            texts += found.index(row, 0).data().toString();
        return texts;
    }
};

void TestFoundRows::findsWordsInAnyColumn()
{
    QStandardItemModel model;
    add(model, u"Bühne"_s, u"eu-west-1"_s);
    add(model, u"Rehearsals"_s, u"us-east-1"_s);
    ui::FoundRows found(model);
    const QAbstractItemModelTester tester(&found, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(shown(found), (QStringList{u"Bühne"_s, u"Rehearsals"_s}));
    found.find(u"buhne"_s);
    QCOMPARE(shown(found), QStringList{u"Bühne"_s});
    found.find(u"east REHEAR"_s);
    QCOMPARE(shown(found), QStringList{u"Rehearsals"_s});
    found.find(u"bühne east"_s);
    QCOMPARE(shown(found), QStringList());
}

void TestFoundRows::followsTheListWithoutAReset()
{
    QStandardItemModel model;
    add(model, u"cam-1"_s, u"a"_s);
    add(model, u"tor-1"_s, u"b"_s);
    ui::FoundRows found(model);
    const QAbstractItemModelTester tester(&found, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy resets(&found, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex held = found.index(0, 0);
    found.find(u"cam"_s);
    add(model, u"cam-2"_s, u"c"_s);
    QCOMPARE(shown(found), (QStringList{u"cam-1"_s, u"cam-2"_s}));
    model.item(1)->setText(u"cam-0"_s);
    QCOMPARE(shown(found), (QStringList{u"cam-1"_s, u"cam-0"_s, u"cam-2"_s}));
    QCOMPARE(held.data().toString(), u"cam-1"_s);
    model.removeRow(0);
    QCOMPARE(shown(found), (QStringList{u"cam-0"_s, u"cam-2"_s}));
    QVERIFY(!held.isValid());
    QCOMPARE(resets.size(), 0);
}

QTEST_MAIN(TestFoundRows)
#include "tst_foundrows.moc"
