// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ListFileWords.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ListFileWords)
};

QString whatIsWrong(const files::ListFault &fault)
{
    using Kind = files::ListFault::Kind;
    switch (fault.kind) {
    case Kind::NotJson:
        return Words::tr("it is not JSON");
    case Kind::NoVersion:
        return Words::tr("it is of another program");
    case Kind::NewerVersion:
        return Words::tr("it is of a newer version of this program");
    case Kind::Missing:
        return text::filled(Words::tr("“%1” is missing"), fault.member);
    case Kind::WrongType:
        return text::filled(Words::tr("“%1” is of another kind than it should be"), fault.member);
    case Kind::UnknownMember:
        return text::filled(Words::tr("“%1” is not known"), fault.member);
    case Kind::NotUnderstood:
        return text::filled(Words::tr("the value of “%1” is not known"), fault.member);
    case Kind::TooLong:
        return text::filled(Words::tr("“%1” is too long"), fault.member);
    case Kind::TooMany:
        return text::filled(Words::tr("“%1” has too many entries"), fault.member);
    case Kind::Repeated:
        return text::filled(Words::tr("another entry has the same “%1”"), fault.member);
    }
    Q_UNREACHABLE();
}

} // namespace

QString listFaultReason(const files::ListFault &fault)
{
    return fault.line > 0 ? text::filled(Words::tr("line %1: %2"), fault.line, whatIsWrong(fault)) : whatIsWrong(fault);
}

} // namespace ui
