// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"
#include "aws/Service.h"

namespace aws {

/// The body of a request of the Query protocol (Smithy specification, "AWS query protocol"): a form with the operation,
/// the version of the API and the parameters. It may hold secrets, and overwrites its memory as it grows.
class QueryForm final {
    Q_DISABLE_COPY_MOVE(QueryForm)

public:
    QueryForm(const Service &service, const char *operation);
    ~QueryForm();

    /// A parameter; none where the value is empty.
    void add(const char *name, const QString &value);
    void add(const char *name, const Secret &value) { add(name, value.reveal()); }

    /// The form so far. Nothing is left here.
    QByteArray take();

private:
    QByteArray m_body;
};

} // namespace aws
