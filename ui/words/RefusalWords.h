// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/ErrorText.h"

/// The service refused: title, what happened, advice and the remedies that are particular to each kind. describe() adds
/// what all have in common.
namespace ui::refusals {

ErrorText notFound(const aws::Error &error, const ErrorContext &context);
ErrorText rejectedValue(const aws::Error &error, const ErrorContext &context);
ErrorText notAllowed(const aws::Error &error, const ErrorContext &context);
ErrorText live(const aws::Error &error, const ErrorContext &context);
ErrorText beingVerified(const aws::Error &error, const ErrorContext &context);
ErrorText limitReached(const ErrorContext &context);
ErrorText slowDown(const aws::Error &error, const ErrorContext &context);
ErrorText serverFault(const aws::Error &error, const ErrorContext &context);
ErrorText refused(const aws::Error &error, const ErrorContext &context);

} // namespace ui::refusals
