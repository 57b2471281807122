{{/* Labels that select the pods of one service; the argument is a dictionary of the root and the service's name. */}}
{{- define "dora.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{/* All labels of one service's objects. */}}
{{- define "dora.labels" -}}
{{ include "dora.selector" . }}
app.kubernetes.io/part-of: dora-compliance
app.kubernetes.io/version: {{ .root.Values.image.tag | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{/* A service's settings, lines of a configuration file; no secret is among them. */}}
{{- define "dora.settings" -}}
{{- $values := .root.Values -}}
{{- $settings := dict
  "DORA_KAFKA_BOOTSTRAP" $values.kafka.bootstrap
  "DORA_KAFKA_SECURITY" $values.kafka.security
  "DORA_TOPIC_PARTITIONS" ($values.kafka.partitions | toString)
  "DORA_TOPIC_REPLICATION" ($values.kafka.replication | toString)
  "DORA_LOG_LEVEL" $values.logLevel
  "DORA_SHUTDOWN_SECONDS" ($values.shutdownSeconds | toString) -}}
{{- with .service.domain }}
{{- $_ := set $settings "DORA_COMMAND_KEYS" (printf "/etc/dora/command-keys/%s.json" .) }}
{{- $_ := set $settings "DORA_SEAL_KEY" (printf "/etc/dora/seal-key/%s.json" .) }}
{{- $_ := set $settings "DORA_SEAL_KEYS" (printf "/etc/dora/seal-public-keys/%s.json" .) }}
{{- else }}
{{- $_ := set $settings "DORA_COMMAND_KEYS" "/etc/dora/command-keys" }}
{{- $_ := set $settings "DORA_SEAL_KEYS" "/etc/dora/seal-public-keys" }}
{{- $_ := set $settings "DORA_IDENTITY_SECRET_FILE" "/etc/dora/identity/identity" }}
{{- $_ := set $settings "DORA_JWKS" (default "/etc/dora/token-keys/jwks.json" $values.tokens.jwks) }}
{{- $_ := set $settings "DORA_TOKEN_AUDIENCE" $values.tokens.audience }}
{{- with $values.tokens.issuer }}{{- $_ := set $settings "DORA_TOKEN_ISSUER" . }}{{- end }}
{{- end }}
{{- range $name, $value := merge (dict) (default (dict) .service.settings) $values.settings $settings }}
{{ $name }}={{ $value }}
{{- end }}
{{- end }}
