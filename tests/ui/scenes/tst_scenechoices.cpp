// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Of which encoders a scene may be, and what is said of those that are not in it.

#include "ScenesDesk.h"
#include "ui/scenes/SceneChoices.h"

#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::says;
using tests::ScenesDesk;

class TestSceneChoices final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftOutSilently();
    void whatIsCountedIsWhatIsSaved();
    void whatHidesThemIsSaid();
    void whatIsNotReadIsInNone();
};

/// A filter hides encoders, and another account is open beside what is looked at.
void TestSceneChoices::nothingIsLeftOutSilently()
{
    ScenesDesk desk(7);
    QVERIFY(desk.labels.set(tests::encoderArn(5), patchbay::EncoderLabel{{}, u"Hall"_s, {}}));
    QVERIFY(desk.labels.set(tests::encoderArn(1), patchbay::EncoderLabel{{}, u"Hall"_s, {}}));
    const std::vector<patchbay::EncoderId> all = desk.all();
    ui::SceneScope scope;
    scope.open = all;
    scope.looked = scope.listed = {all.begin(), all.begin() + 5};
    const auto textsOf = [&desk](const ui::SceneScope &of) {
        QStringList texts;
        for (const auto &each : ui::sceneChoices(of, desk.labels))
            texts += each.text;
        return texts;
    };
    QCOMPARE(textsOf(scope),
             (QStringList{u"All 5 of the accounts and regions shown"_s, u"All 7 that are open, shown or not"_s,
                          u"Group Hall: 2 encoders"_s}));
    scope.listed = {all.begin(), all.begin() + 3};
    scope.selected = {all.begin(), all.begin() + 2};
    scope.listedBy = ui::ListedBy::Filter;
    scope.leftOut = 2;
    const auto filtered = ui::sceneChoices(scope, desk.labels);
    QCOMPARE(filtered[0].text, u"Only the 2 selected"_s); // which is what a person has before them
    QCOMPARE(filtered[1].text, u"Only the 3 that the filter leaves"_s);
    QCOMPARE(filtered[1].note, u"4 others that are open are not in it."_s);
    QCOMPARE(filtered[2].encoders, scope.looked); // not what the filter leaves
    QCOMPARE(filtered[2].note, u"2 of them are hidden by the filter. 2 others that are open are not in it."_s);
    QCOMPARE(filtered[4].encoders, (std::vector{all[0], all[4]})); // the whole group
    scope.selected.clear();
    QCOMPARE(textsOf(scope).first(), u"Only the 3 that the filter leaves"_s);
    scope.listed.clear();
    scope.unread = 2;
    QVERIFY(
        ui::sceneChoices(scope, desk.labels).front().note.endsWith(u"have not been read yet: theirs are not in it."_s));
    scope.changed = {all[5], all[6]};
    QCOMPARE(textsOf(scope).first(), u"The 2 of these changes"_s);

    const QPointer dialog = new ui::SaveSceneDialog({desk.store, desk.one.plant, desk.labels}, filtered);
    dialog->open();
    QVERIFY(!says(*dialog, u"filter"_s));
    QVERIFY(tests::button(*dialog, u"Save 2"_s));
    dialog->findChild<QComboBox *>()->setCurrentIndex(2);
    QVERIFY(says(*dialog, u"2 of them are hidden by the filter."_s));
    QVERIFY(tests::button(*dialog, u"Save 5"_s));
    dialog->reject();
}

/// Of the changes two are gone, and one is named twice.
void TestSceneChoices::whatIsCountedIsWhatIsSaved()
{
    ScenesDesk desk(7);
    ui::SceneScope scope;
    scope.open = scope.looked = scope.listed = desk.all();
    scope.changed = {scope.open[0],
                     scope.open[1],
                     scope.open[2],
                     scope.open[1],
                     desk.one.encoder(tests::encoderArn(8)),
                     desk.one.encoder(tests::encoderArn(9))};
    const auto choices = ui::sceneChoices(scope, desk.labels);
    QCOMPARE(choices.front().text, u"The 3 of these changes"_s);
    QCOMPARE(choices.front().note,
             u"2 encoders of these changes are gone or not open: they are not in it. 4 others that are open are not in "
             "it."_s);
    const patchbay::Scene scene = patchbay::Scene::ofNow(desk.one.plant, choices.front().encoders, desk.labels);
    QCOMPARE(scene.bindings.size(), 3U);
    scope.changed = {desk.one.encoder(tests::encoderArn(8))};
    QCOMPARE(ui::sceneChoices(scope, desk.labels).front().text, u"All 7"_s);
}

/// What has just been read may not be listed yet.
void TestSceneChoices::whatHidesThemIsSaid()
{
    ScenesDesk desk(7);
    ui::SceneScope scope;
    scope.open = scope.looked = desk.all();
    scope.listed = {scope.open.begin(), scope.open.begin() + 4};
    scope.selected = scope.listed;
    const auto choices = [&] { return ui::sceneChoices(scope, desk.labels); };
    QCOMPARE(choices().size(), 2U);
    QCOMPARE(choices()[0].text, u"Only the 4 selected"_s);
    QCOMPARE(choices()[1].note, QString());
    scope.leftOut = 3;
    scope.listedBy = ui::ListedBy::Problems;
    QCOMPARE(choices().size(), 2U);
    QCOMPARE(choices()[0].text, u"Only the 4 that are listed"_s);
    QCOMPARE(choices()[1].note, u"3 of them are hidden, as only problems are listed."_s);
    scope.listedBy = ui::ListedBy::FilterAndProblems;
    QCOMPARE(choices()[1].note, u"3 of them are hidden by the filter, and as only problems are listed."_s);
    scope.listedBy = ui::ListedBy::Filter;
    QCOMPARE(choices()[0].text, u"Only the 4 that the filter leaves"_s);
    QCOMPARE(choices()[1].note, u"3 of them are hidden by the filter."_s);
    scope.leftOut = 2; // one has just been read
    QCOMPARE(choices()[1].note, u"2 of them are hidden by the filter."_s);
    scope.leftOut = 0; // all three
    QCOMPARE(choices().size(), 2U);
    QCOMPARE(choices()[0].text, u"Only the 4 selected"_s);
    QCOMPARE(choices()[1].note, QString());
}

void TestSceneChoices::whatIsNotReadIsInNone()
{
    ScenesDesk desk(7);
    QVERIFY(desk.labels.set(tests::encoderArn(1), patchbay::EncoderLabel{{}, u"Hall"_s, {}}));
    ui::SceneScope scope;
    scope.open = desk.all();
    scope.looked = scope.listed = {scope.open.begin(), scope.open.begin() + 5};
    scope.unread = 2;
    const auto choices = ui::sceneChoices(scope, desk.labels);
    QCOMPARE(choices.size(), 3U); // those shown, all, a group
    for (const auto &each : choices)
        QVERIFY2(each.note.endsWith(u"have not been read yet: theirs are not in it."_s), qPrintable(each.text));
}

QTEST_MAIN(TestSceneChoices)
#include "tst_scenechoices.moc"
