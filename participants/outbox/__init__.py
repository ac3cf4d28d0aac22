"""Messages by WhatsApp and e-mail: drafted, looked through, sent."""
