// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/LiveMoves.h"
#include "support/OpenSources.h"
#include "support/RawServer.h"
#include "ui/preview/LivePart.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/taking/TakingArea.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <optional>

namespace tests {

using namespace Qt::StringLiterals;

inline QString stageArn(const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + id;
}

inline QString encoderArn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam%1"_s.arg(number);
}

/// A service that says nothing until it refuses, and a place for what is taken there.
struct Desk {
    QList<QTcpSocket *> waiting;
    support::RawServer server{[this](QTcpSocket &socket, const support::RawRequest &) { waiting += &socket; }};
    support::OneSource one{server.url(), {u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}};
    patchbay::PatchRuns runs{one.sources};
    std::optional<patchbay::Patch> previewed;
    std::vector<QStringList> saved;
    QString savedName;
    QStringList told;
    QObject owner;
    int edited = 0;
    patchbay::LiveMoves moves;
    ui::TakingArea area{
        runs,
        one.plant,
        moves,
        {[this](const patchbay::Patch &patch) { previewed = patch; },
         [this](const QString &name, const std::vector<QStringList> &rows) {
             savedName = name;
             saved = rows;
         },
         [this](const QString &sentence) { told += sentence; },
         [this](const QString &name, const std::vector<patchbay::RebindResult> &lost) { runs.askAgain(name, lost); },
         [this](const patchbay::SourceId &, const std::optional<aws::Error> &) {
             ui::Remedies remedies(owner);
             remedies.add({ui::Remedy::EditAccount}, [this] { ++edited; });
             return remedies;
         }}};

    Desk()
    {
        one.inventory().stages().set(
            {{stageArn(u"rehearsal"_s), u"rehearsal"_s, {}, {}}, {stageArn(u"main"_s), u"main"_s, {}, {}}});
        std::vector<ivs::IngestConfigurationSummary> page;
        for (int number = 1; number <= 9; ++number)
            page.push_back(encoder(number, ivs::IngestState::Inactive));
        one.inventory().applyPage(page, patchbay::Inventory::clock());
        area.show();
    }
    ~Desk()
    {
        for (const auto &run : runs.all())
            run->stop();
        one.end();
    }

    static ivs::IngestConfigurationSummary encoder(int number, ivs::IngestState state)
    {
        ivs::IngestConfigurationSummary summary;
        summary.arn = encoderArn(number);
        summary.name = u"cam-%1"_s.arg(number);
        summary.stageArn = stageArn(u"rehearsal"_s);
        summary.state = state;
        return summary;
    }
    void put(int number, ivs::IngestState state)
    {
        one.inventory().apply(encoder(number, state), patchbay::Inventory::clock());
    }
    /// By its preview, of which the button is pressed; what is live stays as it is.
    patchbay::PatchRun *preview(const patchbay::Patch &patch)
    {
        patchbay::PatchRun *run = nullptr;
        auto *const dialog = new ui::PreviewDialog(patch, one.plant, runs);
        QObject::connect(dialog, &ui::PreviewDialog::taken, dialog, [&](const patchbay::Patch &taken) {
            const ui::NotTaken notTaken = dialog->notTaken();
            run = &runs.take(taken);
            area.noteNotTaken(*run, notTaken);
        });
        dialog->open();
        dialog->findChild<ui::LivePart *>()->choose(patchbay::IfLive::Leave);
        button(*dialog, u"Take"_s)->click();
        return run;
    }

    patchbay::PatchRun &take(const QString &name, int first, int last)
    {
        patchbay::Patch patch{name, {}};
        for (int number = first; number <= last; ++number)
            patch.items.push_back(
                patchbay::Rebind::of(one.encoder(encoderArn(number)), stageArn(u"rehearsal"_s), stageArn(u"main"_s)));
        return runs.take(patch);
    }
    QList<ui::TakingPanel *> panels() const { return area.findChildren<ui::TakingPanel *>(); }
    static QPushButton *button(const QWidget &in, const QString &label)
    {
        const auto buttons = in.findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(buttons, [&label](const QPushButton *each) {
            return each->isVisibleTo(each->parentWidget()) && each->text().remove(u'&').startsWith(label);
        });
        return found == buttons.end() ? nullptr : *found;
    }
    static bool says(const QWidget &in, const QString &text)
    {
        const auto labels = in.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *each) { return each->text().contains(text); });
    }
    /// Stops a run by the button, and waits for its end.
    void stop(ui::TakingPanel &panel, const patchbay::PatchRun &run)
    {
        button(panel, u"Stop"_s)->click();
        for (int index = 0; index < run.count(); ++index)
            const_cast<patchbay::PatchRun &>(run).stopWaiting(index);
        const auto wait = [&run] { QTRY_VERIFY(run.hasEnded()); };
        wait();
    }
};

/// A run that nobody takes: its items come to what a test wants.
struct MadeUp {
    explicit MadeUp(Desk &desk, int count)
    {
        patchbay::Patch patch{u"Show open"_s, {}};
        for (int number = 1; number <= count; ++number)
            patch.items.push_back(patchbay::Rebind::of(desk.one.encoder(encoderArn(number)), stageArn(u"rehearsal"_s),
                                                       stageArn(u"main"_s)));
        run.emplace(patch);
    }
    void end(int index, patchbay::Outcome outcome, const std::optional<aws::Error> &error = {})
    {
        patchbay::PatchRun::Item item = run->item(index);
        patchbay::RebindResult result;
        result.rebind = item.rebind;
        result.outcome = outcome;
        result.error = error;
        item.state = patchbay::PatchRun::State::Ended;
        item.result = result;
        item.address = {};
        run->update(index, item);
    }

    std::optional<patchbay::PatchRun> run;
};

inline aws::Error denied()
{
    aws::Error error;
    error.kind = aws::ErrorKind::AccessDenied;
    error.code = u"AccessDeniedException"_s;
    error.requestId = u"5c2f1d0e"_s;
    return error;
}

} // namespace tests
