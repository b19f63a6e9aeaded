// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/VerdictWords.h"

#include "ivs/Arn.h"
#include "text/Isolate.h"
#include "ui/words/ProtectionWords.h"
#include "ui/words/WorldWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::CheckedRebind;
using patchbay::Verdict;

class Words {
    Q_DECLARE_TR_FUNCTIONS(ui::VerdictWords)

public:
    static VerdictText of(const CheckedRebind &checked, const VerdictNames &names);
    static QString movedMeanwhile(const VerdictNames &names);

private:
    static VerdictText detach(const VerdictNames &names);
    static VerdictText move(const CheckedRebind &checked, const VerdictNames &names);
    static QString live(const CheckedRebind &checked, const VerdictNames &names);
    static QString otherRegion(const CheckedRebind &checked, const VerdictNames &names);
    static QString moves(const CheckedRebind &checked, const VerdictNames &names);
    static QString idle(const CheckedRebind &checked, const VerdictNames &names);
};

VerdictText Words::of(const CheckedRebind &checked, const VerdictNames &names)
{
    switch (checked.verdict) {
    case Verdict::Moves:
        return move(checked, names);
    case Verdict::Detaches:
        return detach(names);
    case Verdict::Live:
        return {live(checked, names), Severity::Live};
    case Verdict::ChangedOutside:
        return checked.rebind.to.isNone() ? detach(names) : move(checked, names);
    case Verdict::SourceNotOpen:
        return {text::filled(tr("%1 is not open any more."), names.account)};
    case Verdict::Gone:
        return {text::filled(tr("%1 is not in the list any more."), names.encoder)};
    case Verdict::BeingMoved:
        return {text::filled(tr("%1 is being moved now."), names.encoder)};
    case Verdict::Repeated:
        return {text::filled(tr("%1 is among these changes already."), names.encoder)};
    case Verdict::AlreadyThere:
        return {names.to.isEmpty() ? text::filled(tr("%1 has no stage already."), names.encoder)
                                   : text::filled(tr("%1 is already on %2."), names.encoder, names.to)};
    case Verdict::OtherRegion:
        return {otherRegion(checked, names), Severity::Attention};
    case Verdict::OtherAccount:
        return {
            text::filled(tr("This stage is in another AWS account. %1 can only use stages in its own."), names.encoder),
            Severity::Attention};
    case Verdict::ReadOnly:
        return {text::filled(tr("%1 is set to read-only in this program. Change the account to allow changes."),
                             names.account),
                Severity::Attention};
    }
    Q_UNREACHABLE();
}

QString Words::otherRegion(const CheckedRebind &checked, const VerdictNames &names)
{
    const auto regionOf = [](const QString &text) {
        const auto arn = ivs::Arn::parse(text);
        return arn ? arn->region : QString();
    };
    return text::filled(tr("This stage is in %1. %2 can only use stages in %3."), regionOf(checked.rebind.to.arn),
                        names.encoder, regionOf(checked.rebind.encoder.arn));
}

QString Words::live(const CheckedRebind &checked, const VerdictNames &names)
{
    if (checked.isSilent)
        return text::filled(tr("%1 was live when %2 last told its state. Rebind asks %2 again first."), names.encoder,
                            nameOf(names.world));
    const QString is = names.from.isEmpty() ? text::filled(tr("%1 is live."), names.encoder)
                                            : text::filled(tr("%1 is live on %2."), names.encoder, names.from);
    return is + u' ' + tr("It cannot move now. You choose what happens next.");
}

VerdictText Words::detach(const VerdictNames &names)
{
    return {text::filled(tr("%1 will have no stage. It is refused until it has one."), names.encoder),
            Severity::Attention};
}

VerdictText Words::move(const CheckedRebind &checked, const VerdictNames &names)
{
    if (checked.isOverfull())
        return {text::filled(tr("%1 has %2 of %3 places used. %4 could be refused when it starts."), names.to,
                             checked.placesThen - 1, ivs::maxPublishersPerStage, names.encoder),
                Severity::Attention};
    if (!checked.isListed)
        return {moves(checked, names) + u' ' + tr("This stage is not in the list. It may not exist."),
                Severity::Attention};
    return {moves(checked, names) + u' ' + idle(checked, names)};
}

QString Words::movedMeanwhile(const VerdictNames &names)
{
    return names.now.isEmpty() ? text::filled(tr("%1 has no stage any more."), names.encoder)
                               : text::filled(tr("%1 is on %2 by now."), names.encoder, names.now);
}

QString Words::moves(const CheckedRebind &checked, const VerdictNames &names)
{
    if (checked.movedTo)
        return text::filled(tr("It moves to %1."), names.to);
    if (names.from.isEmpty())
        return text::filled(tr("%1 has no stage and moves to %2."), names.encoder, names.to);
    return text::filled(tr("%1 moves from %2 to %3."), names.encoder, names.from, names.to);
}

QString Words::idle(const CheckedRebind &checked, const VerdictNames &names)
{
    if (checked.isSilent)
        return text::filled(tr("What it does now is not known. Rebind asks %1 first."), nameOf(names.world));
    if (checked.state == ivs::IngestState::Inactive)
        return tr("It is idle, so nothing is cut.");
    return text::filled(tr("%1 says that its state is %2."), subjectOf(names.world), checked.state.text());
}

} // namespace

VerdictText describe(const CheckedRebind &checked, const VerdictNames &names)
{
    VerdictText text = Words::of(checked, names);
    if (!checked.isPossible())
        return text;
    if (checked.movedTo) {
        text.sentence = Words::movedMeanwhile(names) + u' ' + text.sentence;
        text.severity = Severity::Attention;
    }
    if (const patchbay::Protection *const protection = checked.protection()) {
        const QString &left = checked.movedTo ? names.now : names.from;
        text.sentence = protectedSentence(checked.protectedTo ? names.to : left, *protection) + u' ' + text.sentence;
        text.severity = text.severity == Severity::Live ? Severity::Live : Severity::Attention;
    }
    if (checked.isSilent && text.severity == Severity::Note)
        text.severity = Severity::NotKnown;
    return text;
}

} // namespace ui
