// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errors/ErrorDetails.h"

#include <QCoreApplication>
#include <QRegularExpression>
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
            m_lines += label + u": "_s + value;
    }

    void addError(const aws::Error &error)
    {
        add(tr("Code"), error.code);
        add(tr("HTTP status"), error.httpStatus == 0 ? QString() : QString::number(error.httpStatus));
        add(tr("Operation"), error.operation);
        add(tr("Request ID"), error.requestId);
        add(tr("Host"), error.host);
    }

    void addContext(const ErrorContext &context)
    {
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

    void addMessage(const aws::Error &error)
    {
        // A gateway or a proxy may have answered in AWS's place: only AWS gives its requests IDs.
        const bool isOfAws = !error.requestId.isEmpty();
        add(isOfAws ? tr("AWS said") : error.httpStatus == 0 ? tr("Reason") : tr("The answer said"), error.message);
    }

    QString text() const { return withoutSecrets(m_lines.join(u'\n')); }

private:
    QStringList m_lines;
};

} // namespace

QString detailsOf(const aws::Error &error, const ErrorContext &context)
{
    Lines lines;
    lines.addError(error);
    lines.addContext(context);
    lines.addMessage(error);
    return lines.text();
}

QString detailsOf(const ErrorContext &context)
{
    Lines lines;
    lines.addContext(context);
    return lines.text();
}

QString withoutSecrets(QString text)
{
    // Stream keys of IVS start with rt_ and the account or sk_ and the region; access keys with AKIA or ASIA
    // (IAM user guide, "Unique identifiers"). The service quotes signed headers back when a signature doesn't match.
    static const QRegularExpression secrets(
        uR"(\brt_[0-9]+_[^\s"']+|\bsk_[^\s"']+|\b(?:AKIA|ASIA)[A-Z0-9]{8,})"
        uR"(|(?<=Credential=)[^\s,]+|(?<=Signature=)[^\s,]+|(?<=security-token[:=])\s*[^\s,&"']+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(secrets, QString(8, u'•'));
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
