// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Arn.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <tl/expected.hpp>

namespace patchbay {

class Labels;
class Source;

/// Which encoder or stage of a source is meant by a text that somebody typed elsewhere: its ARN, its name, its label,
/// or "label · name" as lists show it. Of names that are written exactly so there is one only, or else of those that
/// are alike (text/Folding.h). As things are when it is made.
class TypedNames final {
public:
    enum class Fault {
        NotFound,
        FitsTwo,
        NotSuchAThing, ///< the ARN of a stage for an encoder, or the other way round
        OtherPlace, ///< an ARN of another AWS account or region
    };
    template <typename T>
    using Result = tl::expected<T, Fault>;

    TypedNames(const Source &source, const Labels &labels);

    /// The ARN.
    Result<QString> encoder(const QString &text) const { return m_encoders.find(text); }
    Result<QString> stage(const QString &text) const { return m_stages.find(text); }

private:
    class Index final {
    public:
        explicit Index(ivs::Arn::Type type)
            : m_type(type)
        {
        }
        void add(const QString &arn, const QString &name);
        Result<QString> find(const QString &text) const;

    private:
        Result<QString> findArn(const QString &text, const ivs::Arn &arn) const;

        ivs::Arn::Type m_type;
        QSet<QString> m_arns;
        QMultiHash<QString, QString> m_exact; ///< names to ARNs, each pair once
        QMultiHash<QByteArray, QString> m_alike;
    };

    Index m_encoders{ivs::Arn::Type::IngestConfiguration};
    Index m_stages{ivs::Arn::Type::Stage};
};

} // namespace patchbay
