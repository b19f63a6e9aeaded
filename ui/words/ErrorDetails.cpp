// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ErrorDetails.h"

#include "text/Isolate.h"
#include "ui/words/ErrorTerms.h"
#include "ui/words/Redaction.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class Lines {
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorDetails)

public:
    void add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_lines += text::filled(u"%1: %2"_s, label, value);
    }

    void addError(const aws::Error &error)
    {
        add(tr("Code"), withoutSecrets(error.code));
        add(tr("HTTP status"), error.httpStatus == 0 ? QString() : QString::number(error.httpStatus));
        add(tr("Operation"), error.operation);
        add(tr("Request ID"), withoutSecrets(error.requestId));
        add(tr("Host"), error.host);
    }

    void addContext(const ErrorContext &context)
    {
        if (context.isEnvironment && context.world.kind() == aws::World::Kind::Elsewhere)
            add(tr("Address set by"), terms::endpointVariable());
        add(tr("Region"), context.region);
        add(tr("Account"), context.account);
        add(tr("Time"),
            context.at.toLocalTime()
                .toOffsetFromUtc(context.at.toLocalTime().offsetFromUtc())
                .toString(u"yyyy-MM-dd HH:mm:ss t"_s));
        add(tr("Encoder"), context.encoder);
        add(tr("Ingest configuration"), context.configurationArn);
        add(tr("From stage"), context.fromStageArn);
        add(tr("To stage"), context.toStageArn);
    }

    void addMessage(const aws::Error &error, const ErrorContext &context)
    {
        const bool isByAws = error.origin == aws::Origin::Aws && context.world.isAws();
        add(error.origin == aws::Origin::Here ? tr("Reason")
                : isByAws                     ? tr("AWS said")
                                              : tr("The answer said"),
            withoutSecrets(error.message));
    }

    QString text() const { return withoutKeys(m_lines.join(u'\n')); }

private:
    QStringList m_lines;
};

} // namespace

QString detailsOf(const aws::Error &error, const ErrorContext &context)
{
    Lines lines;
    lines.addError(error);
    lines.addContext(context);
    lines.addMessage(error, context);
    return lines.text();
}

QString detailsOf(const ErrorContext &context)
{
    Lines lines;
    lines.addContext(context);
    return lines.text();
}

QString policyFor(const QString &operation, const QString &arn)
{
    const QString resource = arn.isEmpty() ? u"*"_s : arn.section(u'/', 0, 0) + u"/*"_s;
    return uR"({
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Action": "ivs:%1",
            "Resource": "%2"
        }
    ]
}
)"_s.arg(operation, resource);
}

} // namespace ui
