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
    const auto filtered = ui::sceneChoices(scope, desk.labels);
    QCOMPARE(filtered.front().encoders, scope.looked); // not what the filter leaves
    QCOMPARE(filtered.front().note, u"2 of them are hidden by the filter. 2 others that are open are not in it."_s);
    QCOMPARE(filtered[2].text, u"Only the 3 that the filter leaves"_s);
    QCOMPARE(filtered[2].note, u"4 others that are open are not in it."_s);
    QCOMPARE(filtered[3].text, u"Only the 2 selected"_s);
    QCOMPARE(filtered[4].encoders, (std::vector{all[0], all[4]})); // the whole group
    scope.listed.clear();
    scope.selected.clear();
    scope.unread = 2;
    QVERIFY(
        ui::sceneChoices(scope, desk.labels).front().note.endsWith(u"have not been read yet: theirs are not in it."_s));
    scope.changed = {all[5], all[6]};
    QCOMPARE(textsOf(scope).first(), u"The 2 of these changes"_s);

    const QPointer dialog = new ui::SaveSceneDialog({desk.store, desk.one.plant, desk.labels}, filtered);
    dialog->open();
    QVERIFY(says(*dialog, u"2 of them are hidden by the filter."_s));
    dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    QVERIFY(!says(*dialog, u"filter"_s));
    dialog->reject();
}

QTEST_MAIN(TestSceneChoices)
#include "tst_scenechoices.moc"
