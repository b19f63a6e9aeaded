// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Calls.h"

#include <QMap>
#include <QStringList>

namespace ivs {

/// The operations on the tags of an ingest configuration or a stage; see Client. They have request rates of their own.
class TagCalls {
public:
    using Tags = QMap<QString, QString>;

    QCoro::Task<aws::Result<Tags>> tags(QString resourceArn, std::stop_token stop);

    /// Adds those of other keys and overwrites those of the same. At least one, and no more than Limits.h says.
    QCoro::Task<aws::Result<void>> tagResource(QString resourceArn, Tags tags, OnTry onTry, OnAnswer onAnswer,
                                               std::stop_token stop);
    /// Takes those of these keys away; one that isn't there is no error. At least one key.
    QCoro::Task<aws::Result<void>> untagResource(QString resourceArn, QStringList keys, OnTry onTry, OnAnswer onAnswer,
                                                 std::stop_token stop);

protected:
    explicit TagCalls(const Calls &calls);
    ~TagCalls() = default;
    TagCalls(const TagCalls &) = default;
    TagCalls(TagCalls &&) = default;
    TagCalls &operator=(const TagCalls &) = delete;
    TagCalls &operator=(TagCalls &&) = delete;

private:
    Calls m_calls;
};

} // namespace ivs
