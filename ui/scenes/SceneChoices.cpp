// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/SceneChoices.h"

#include "patchbay/labels/Labels.h"
#include "text/Isolate.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using Choice = SaveSceneDialog::Choice;
using Encoders = std::vector<patchbay::EncoderId>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::SceneChoices)
};

QString notInIt(const SceneScope &scope, const Encoders &encoders)
{
    const auto others = int(scope.open.size()) - int(encoders.size());
    return others > 0 ? Words::tr("%Ln others that are open are not in it.", nullptr, others) : QString();
}

QString joined(const QString &one, const QString &other)
{
    return one.isEmpty() || other.isEmpty() ? one + other : one + u' ' + other;
}

Choice allLooked(const SceneScope &scope)
{
    const auto hidden = int(scope.looked.size()) - int(scope.listed.size());
    QString note = hidden > 0 ? Words::tr("%Ln of them are hidden by the filter.", nullptr, hidden) : QString();
    note = joined(note, notInIt(scope, scope.looked));
    if (scope.unread > 0)
        note = joined(
            note,
            Words::tr("%Ln accounts or regions have not been read yet: theirs are not in it.", nullptr, scope.unread));
    return {scope.looked.size() == scope.open.size()
                ? Words::tr("All %Ln", nullptr, int(scope.looked.size()))
                : Words::tr("All %Ln of the accounts and regions shown", nullptr, int(scope.looked.size())),
            scope.looked, note};
}

} // namespace

std::vector<Choice> sceneChoices(const SceneScope &scope, const patchbay::Labels &labels)
{
    std::vector<Choice> choices;
    const auto offer = [&choices, &scope](const QString &text, const Encoders &encoders) {
        choices.push_back({text, encoders, notInIt(scope, encoders)});
    };
    if (!scope.changed.empty())
        offer(Words::tr("The %Ln of these changes", nullptr, int(scope.changed.size())), scope.changed);
    if (!scope.looked.empty() || choices.empty())
        choices.push_back(allLooked(scope));
    if (scope.open.size() > scope.looked.size())
        offer(Words::tr("All %Ln that are open, shown or not", nullptr, int(scope.open.size())), scope.open);
    if (!scope.listed.empty() && scope.listed.size() < scope.looked.size())
        offer(Words::tr("Only the %Ln that the filter leaves", nullptr, int(scope.listed.size())), scope.listed);
    if (scope.selected.size() > 1 && scope.selected.size() < scope.listed.size())
        offer(Words::tr("Only the %Ln selected", nullptr, int(scope.selected.size())), scope.selected);
    for (const QString &group : labels.groups()) {
        Encoders members;
        std::ranges::copy_if(scope.open, std::back_inserter(members),
                             [&](const patchbay::EncoderId &encoder) { return labels.of(encoder.arn).group == group; });
        if (!members.empty())
            offer(text::filled(Words::tr("Group %1: %n encoders", nullptr, int(members.size())), group), members);
    }
    return choices;
}

} // namespace ui
