// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

namespace ui {

/// What support needs to know of an error: one line each for code, status, operation, request ID, host, region, names
/// and ARNs, local time with its offset, and the service's own words. Secrets are blotted out, as in the problem
/// report.
QString detailsOf(const aws::Error &error, const ErrorContext &context);
/// The same where nothing was refused: what was tried, and when.
QString detailsOf(const ErrorContext &context);

/// The smallest IAM policy that allows an operation, on the kind of thing that the ARN names; an empty ARN means any.
QString policyFor(const QString &operation, const QString &arn);

} // namespace ui
