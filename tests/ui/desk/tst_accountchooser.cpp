// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Isolate.h"
#include "ui/desk/AccountChooser.h"
#include "ui/desk/SourcesDialog.h"

#include "ivs/Regions.h"

#include <QAbstractItemView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// Which accounts and regions are offered, and where choosing one leads.
class TestAccountChooser final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void offersTheAccountsRegionsFirst();
    void showsSeveralTogether();
    void severalAreChosenFromAList();
    void takesAnotherRegion();
    void opensTheFirstRegionOrTheLastOne();
    void followsAChangeOfTheRegions();
    void returnOpensTheList();

private:
    QComboBox *names() const { return m_chooser->findChildren<QComboBox *>().constFirst(); }
    QComboBox *regions() const { return m_chooser->findChildren<QComboBox *>().constLast(); }
    QStringList offered() const
    {
        QStringList texts;
        for (int i = 0; i < regions()->count(); ++i)
            texts.append(regions()->itemText(i));
        return texts;
    }
    QUuid add(const QString &name, const QStringList &inRegions)
    {
        return m_store->add({{}, name, accounts::FromAccessKey{}, inRegions}).value_or(QUuid());
    }
    /// Where the window is led to when a person chooses this account.
    QString regionOf(const QUuid &account) const
    {
        QSignalSpy chosen(m_chooser.get(), &ui::AccountChooser::chosen);
        Q_EMIT names()->activated(names()->findData(account));
        return chosen.isEmpty() ? u"none"_s : sourcesOf(chosen).value(0).region;
    }

    static QList<patchbay::SourceId> sourcesOf(const QSignalSpy &chosen)
    {
        return chosen.constFirst()[0].value<QList<patchbay::SourceId>>();
    }

    std::optional<QTemporaryDir> m_dir;
    std::unique_ptr<accounts::AccountStore> m_store;
    std::unique_ptr<ui::AccountChooser> m_chooser;
    QUuid m_live;
    QUuid m_rehearsal;
};

void TestAccountChooser::init()
{
    m_chooser.reset();
    m_dir.emplace();
    m_store = std::make_unique<accounts::AccountStore>(m_dir->path(), std::nullopt);
    m_live = add(u"Live Events"_s, {u"us-west-2"_s, u"eu-new-9"_s, u"eu-west-1"_s});
    m_rehearsal = add(u"Rehearsal"_s, {u"eu-central-1"_s});
    m_chooser = std::make_unique<ui::AccountChooser>(*m_store);
}

void TestAccountChooser::offersTheAccountsRegionsFirst()
{
    m_chooser->setCurrent({{m_live, u"eu-west-1"_s}});
    QStringList expected{u"All 3 regions"_s, u"us-west-2"_s, u"eu-new-9"_s, u"eu-west-1"_s,
                         QString()}; // a line below them
    for (const QString &known : ivs::knownRegions()) {
        if (!expected.contains(known))
            expected.append(known);
    }
    QCOMPARE(offered(), expected);
    QCOMPARE(regions()->currentText(), u"eu-west-1"_s);
    m_chooser->setCurrent({{m_live, u"eu-newer-8"_s}}); // from the command line
    QCOMPARE(regions()->currentText(), u"eu-newer-8"_s);
    m_chooser->setCurrent({{add(u"None yet"_s, {}), {}}});
    QCOMPARE(offered(), ivs::knownRegions());
    QCOMPARE(regions()->currentIndex(), -1);
    QCOMPARE(regions()->accessibleDescription(), u"Region: Choose a region"_s);
}

void TestAccountChooser::showsSeveralTogether()
{
    m_chooser->setCurrent({{m_live, u"eu-west-1"_s}});
    QSignalSpy chosen(m_chooser.get(), &ui::AccountChooser::chosen);
    Q_EMIT regions()->activated(regions()->findText(u"All 3 regions"_s));
    const QList<patchbay::SourceId> live{{m_live, u"us-west-2"_s}, {m_live, u"eu-new-9"_s}, {m_live, u"eu-west-1"_s}};
    QCOMPARE(sourcesOf(chosen), live);
    m_chooser->setCurrent(live);
    QCOMPARE(names()->currentText(), text::isolated(u"Live Events"_s));
    QCOMPARE(regions()->currentText(), u"All 3 regions"_s);

    chosen.clear();
    Q_EMIT names()->activated(names()->findText(u"All sources"_s));
    const QList<patchbay::SourceId> all = live + QList{patchbay::SourceId{m_rehearsal, u"eu-central-1"_s}};
    QCOMPARE(sourcesOf(chosen), all);
    m_chooser->setCurrent(all);
    QCOMPARE(names()->currentIndex(), -1);
    QCOMPARE(names()->placeholderText(), u"All sources"_s);
    QCOMPARE(names()->accessibleDescription(), u"Account: All sources"_s); // its name is what is chosen: nothing
    m_chooser->setCurrent(all.sliced(2));
    QCOMPARE(names()->placeholderText(), u"2 of 4 sources"_s);
    QCOMPARE(names()->accessibleDescription(), u"Account: 2 of 4 sources"_s);
}

/// Those that are ticked, in the order of the accounts.
void TestAccountChooser::severalAreChosenFromAList()
{
    m_chooser->setCurrent({{m_live, u"eu-west-1"_s}});
    QSignalSpy chosen(m_chooser.get(), &ui::AccountChooser::chosen);
    Q_EMIT names()->activated(names()->findText(u"Several…"_s));
    auto *const dialog = m_chooser->findChild<ui::SourcesDialog *>();
    QVERIFY(dialog);
    auto *const tree = dialog->findChild<QTreeWidget *>();
    tree->topLevelItem(1)->setCheckState(0, Qt::Checked);
    dialog->accept();
    QCOMPARE(sourcesOf(chosen),
             (QList<patchbay::SourceId>{{m_live, u"eu-west-1"_s}, {m_rehearsal, u"eu-central-1"_s}}));
}

void TestAccountChooser::takesAnotherRegion()
{
    m_chooser->setCurrent({{m_rehearsal, u"eu-central-1"_s}});
    QSignalSpy chosen(m_chooser.get(), &ui::AccountChooser::chosen);
    Q_EMIT regions()->activated(regions()->findText(u"us-east-1"_s));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(sourcesOf(chosen), (QList{patchbay::SourceId{m_rehearsal, u"us-east-1"_s}}));
    QCOMPARE(m_store->find(m_rehearsal)->regions, QStringList(u"eu-central-1"_s)); // for now only
}

void TestAccountChooser::opensTheFirstRegionOrTheLastOne()
{
    QCOMPARE(regionOf(m_live), u"us-west-2"_s);
    m_chooser->setCurrent({{m_live, u"eu-west-1"_s}});
    m_chooser->setCurrent({{m_rehearsal, u"eu-central-1"_s}});
    QCOMPARE(regionOf(m_live), u"eu-west-1"_s);
    accounts::Account account = *m_store->find(m_live);
    account.regions.removeOne(u"eu-west-1"_s);
    QVERIFY(m_store->update(account));
    QCOMPARE(regionOf(m_live), u"us-west-2"_s); // it has the last one no more
    const QUuid none = add(u"None yet"_s, {});
    QCOMPARE(regionOf(none), QString());
    m_chooser->setCurrent({{none, u"us-east-1"_s}});
    m_chooser->setCurrent({{m_live, u"us-west-2"_s}});
    QCOMPARE(regionOf(none), u"us-east-1"_s);
}

void TestAccountChooser::followsAChangeOfTheRegions()
{
    m_chooser->setCurrent({{m_rehearsal, u"eu-central-1"_s}});
    accounts::Account account = *m_store->find(m_rehearsal);
    account.regions = {u"us-east-1"_s};
    QVERIFY(m_store->update(account));
    QCOMPARE(offered().constFirst(), u"us-east-1"_s);
    QCOMPARE(regions()->currentText(), u"eu-central-1"_s); // it is still open
}

/// Nothing is chosen: what is a person to do with an empty box?
void TestAccountChooser::returnOpensTheList()
{
    m_chooser->setCurrent({});
    m_chooser->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chooser.get()));
    QVERIFY(!names()->view()->isVisible());
    QTest::keyClick(names(), Qt::Key_Return);
    QVERIFY(names()->view()->isVisible());
    names()->hidePopup();
}

QTEST_MAIN(TestAccountChooser)
#include "tst_accountchooser.moc"
