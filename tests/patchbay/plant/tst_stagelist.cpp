// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/StageList.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::StageList;

namespace {

const QString arnA = u"arn:aws:ivs:eu-west-1:123456789012:stage/aaaaaa"_s;
const QString arnB = u"arn:aws:ivs:eu-west-1:123456789012:stage/bbbbbb"_s;

ivs::StageSummary stage(const QString &arn, const QString &name)
{
    return {arn, name, {}, {}};
}

} // namespace

/// How it is read, tst_oddlists holds.
class TestStageList final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfChangesOnly()
    {
        StageList stages;
        QSignalSpy changed(&stages, &StageList::changed);
        stages.set({stage(arnA, u"main-show"_s), stage(arnB, u"rehearsal"_s)});
        QCOMPARE(changed.size(), 1);
        stages.set({stage(arnA, u"main-show"_s), stage(arnB, u"rehearsal"_s)});
        QCOMPARE(changed.size(), 1);
        stages.set({stage(arnA, u"main-show"_s), stage(arnB, u"backup"_s)});
        QCOMPARE(changed.size(), 2);
        QCOMPARE(stages.find(arnB)->name, u"backup"_s);
        stages.set({stage(arnB, u"backup"_s)});
        QCOMPARE(changed.size(), 3);
        QCOMPARE(stages.find(arnA), nullptr);
        QCOMPARE(stages.find(arnB)->name, u"backup"_s);
    }

    void remembersWhatGoneOnesWereCalled()
    {
        StageList stages;
        QCOMPARE(stages.nameOfGone(arnA), std::nullopt);
        stages.set({stage(arnA, u"main-show"_s), stage(arnB, {})});
        QCOMPARE(stages.nameOfGone(arnA), std::nullopt);
        stages.set({});
        QCOMPARE(stages.nameOfGone(arnA), u"main-show"_s);
        QCOMPARE(stages.nameOfGone(arnB), QString()); // it was read, and had none
        stages.set({stage(arnA, u"late-show"_s)});
        QCOMPARE(stages.nameOfGone(arnA), std::nullopt);
        stages.set({});
        QCOMPARE(stages.nameOfGone(arnA), u"late-show"_s);
    }
};

QTEST_GUILESS_MAIN(TestStageList)
#include "tst_stagelist.moc"
