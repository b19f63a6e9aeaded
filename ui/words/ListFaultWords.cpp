// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ListFaultWords.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ListFaultWords)
};

/// Of a member.
QString fault(files::ListFault::Kind kind, const QString &member)
{
    using Kind = files::ListFault::Kind;
    switch (kind) {
    case Kind::NotJson:
        return Words::tr("This is not JSON.");
    case Kind::NoVersion:
        return Words::tr("It is not a file of this program.");
    case Kind::NewerVersion:
        return Words::tr("It belongs to a newer version of this program.");
    case Kind::Missing:
        return text::filled(Words::tr("“%1” is missing."), member);
    case Kind::WrongType:
        return text::filled(Words::tr("“%1” is of another type than it should be."), member);
    case Kind::UnknownMember:
        return text::filled(Words::tr("“%1” means nothing to this program."), member);
    case Kind::NotUnderstood:
        return text::filled(Words::tr("“%1” is not understood."), member);
    case Kind::TooLong:
        return text::filled(Words::tr("“%1” is too long."), member);
    case Kind::TooMany:
        return text::filled(Words::tr("“%1” has too many entries."), member);
    case Kind::Repeated:
        return Words::tr("An earlier line is about the same.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString listFaultSentence(const files::ListFault &fault)
{
    const QString what = ui::fault(fault.kind, fault.member);
    return fault.line > 0 ? text::filled(Words::tr("Line %1: %2"), fault.line, what) : what;
}

} // namespace ui
