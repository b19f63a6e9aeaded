// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/CredentialsWords.h"

#include "text/Isolate.h"
#include "ui/words/ErrorTerms.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CredentialsWords)
};

using aws::KeyPart;
using Problem = aws::CredentialsProblem;

QString looksLike(KeyPart part, const QString &what)
{
    switch (part) {
    case KeyPart::AccessKeyId:
        return text::filled(Words::tr("%1 looks like an access key ID."), what);
    case KeyPart::SecretAccessKey:
        return text::filled(Words::tr("%1 looks like a secret access key."), what);
    case KeyPart::SessionToken:
        return text::filled(Words::tr("%1 looks like a session token."), what);
    }
    Q_UNREACHABLE();
}

QString missingVariable(KeyPart part, const QString &variable)
{
    return part == KeyPart::SessionToken
        ? text::filled(Words::tr("%1 is not set. The key is temporary and needs it."), variable)
        : text::filled(Words::tr("%1 is not set."), variable);
}

/// "U+200B": it cannot be shown, or looks like another one.
QString codePoint(char32_t character)
{
    return u"U+"_s + QString::number(character, 16).toUpper().rightJustified(4, u'0');
}

} // namespace

QString keychainHeading(const Problem &problem)
{
    switch (problem.kind) {
    case Problem::Kind::NoKeychain:
        return Words::tr("No keychain was found");
    case Problem::Kind::KeychainLocked:
        return Words::tr("The keychain is locked");
    case Problem::Kind::KeychainSilent:
        return Words::tr("The keychain gives no answer");
    case Problem::Kind::KeychainDenied:
        return Words::tr("The keychain did not allow it");
    case Problem::Kind::KeychainFailed:
        return problem.detail.isEmpty() ? Words::tr("The keychain failed")
                                        : text::filled(Words::tr("The keychain failed: %1"), problem.detail);
    case Problem::Kind::NotInKeychain:
        return Words::tr("The keychain has no key for this account");
    case Problem::Kind::NotKept:
        return Words::tr("No key is kept for this account");
    case Problem::Kind::Variable:
    case Problem::Kind::SignIn:
        return {};
    }
    Q_UNREACHABLE();
}

QString keychainSentence(const Problem &problem)
{
    const QString sentence = text::filled(Words::tr("%1.", "a heading as a sentence"), keychainHeading(problem));
    return problem.kind == Problem::Kind::KeychainSilent ? sentence + u' ' + keychainMayAsk() : sentence;
}

QString keychainMayAsk()
{
    return Words::tr("It may be asking you something in a window of its own.");
}

QString keyFaultSentence(const aws::KeyFault &fault, const QString &what)
{
    using Kind = aws::KeyFault::Kind;
    switch (fault.kind) {
    case Kind::Missing:
        break;
    case Kind::Quoted:
        return text::filled(Words::tr("%1 has quotation marks in it. Leave them out."), what);
    case Kind::Invisible:
        return text::filled(Words::tr("%1 has an invisible character in it (%2). Copy it again without."), what,
                            codePoint(fault.character));
    case Kind::Broken:
        return text::filled(Words::tr("%1 has a blank or a line break in it."), what);
    case Kind::OddCharacter:
        return fault.part == KeyPart::AccessKeyId
            ? text::filled(Words::tr("%1 may have letters and digits only."), what)
            : text::filled(Words::tr("%1 has a character in it that does not belong there (%2)."), what,
                           codePoint(fault.character));
    case Kind::AnotherPart:
        return looksLike(fault.looksLike, what);
    }
    Q_UNREACHABLE();
}

QString variableSentence(const aws::KeyFault &fault, const QString &variable)
{
    return fault.kind == aws::KeyFault::Kind::Missing ? missingVariable(fault.part, variable)
                                                      : keyFaultSentence(fault, variable);
}

QString variableAdvice(const QString &variable)
{
    return text::filled(Words::tr("Set %1."), variable) + u' ' + terms::startAgain();
}

} // namespace ui
